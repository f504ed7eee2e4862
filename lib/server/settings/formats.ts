import 'server-only';
import * as z from 'zod';
import { isLoopbackUrl } from './loopback-url.ts';

export const guid = z
  .guid('must be a GUID, such as 11111111-2222-3333-4444-555555555555')
  .toLowerCase();

/** `a, b,,c` → `['a', 'b', 'c']`. */
export const list = z
  .string()
  .transform((text) => text.split(',').map((item) => item.trim()))
  .transform((items) => items.filter((item) => item !== ''));

export const guidList = list.pipe(z.array(guid));

/** An exact origin, as browsers send it. */
export const origin = z
  .url({ error: 'must be an origin, such as https://library.example.com', abort: true })
  .refine(
    (value) => new URL(value).origin === value,
    'must be an exact origin: scheme, host and port only',
  );

/** @param because why plain http is refused beyond this machine */
export function secureUrl(example: string, because: string) {
  return z
    .url({ error: `must be a URL, such as ${example}`, abort: true })
    .refine(
      (value) =>
        value.startsWith('https://') || (value.startsWith('http://') && isLoopbackUrl(value)),
      `must be https; http is accepted only for a loopback address, because ${because}`,
    );
}

/** A {@link secureUrl} without a path. */
export function secureOrigin(example: string, because: string) {
  return secureUrl(example, because)
    .refine(isBareOrigin, 'must be an origin, without a path')
    .transform((value) => new URL(value).origin);
}

export function isBareOrigin(value: string): boolean {
  const { pathname, search, hash, username, password } = new URL(value);
  return pathname === '/' && `${search}${hash}${username}${password}` === '';
}

/**
 * Digits only: what else JavaScript takes for a number (a blank, `0x10`, `1e3`) is a slip here.
 *
 * @param what such as `a number of seconds`
 */
export function wholeNumber(from: number, to: number, what: string) {
  const error = `must be ${what}, whole, from ${from} to ${to}`;
  return z
    .string()
    .trim()
    .regex(/^\d+$/, error)
    .transform(Number)
    .pipe(z.number().min(from, error).max(to, error));
}
