import 'server-only';
import { ProblemError } from '@/lib/server/http/problem-error.ts';

/** The payload of a token whose signature may or may not have been verified yet. */
export type Claims = Readonly<Record<string, unknown>>;

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** @throws {ProblemError} `token-claims` when the claim is absent, empty or not a string. */
export function readString(claims: Claims, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || value === '') throw wrongShape(name, 'a string');
  return value;
}

/** A GUID in lower case. @throws {ProblemError} `token-claims` */
export function readGuid(claims: Claims, name: string): string {
  const value = claims[name];
  if (typeof value !== 'string' || !guid.test(value)) throw wrongShape(name, 'a GUID');
  return value.toLowerCase();
}

/** Seconds: the last moment a `Date` can hold (ECMA-262 section 21.4.1.1). */
const latestTime = 8.64e12;

/** Seconds since the epoch (NumericDate, RFC 7519 section 2). @throws {ProblemError} `token-claims` */
export function readTime(claims: Claims, name: string): number {
  const value = claims[name];
  const valid = typeof value === 'number' && value >= 0 && value <= latestTime;
  if (!valid) throw wrongShape(name, 'a time in seconds');
  return value;
}

/** An absent list is empty. @throws {ProblemError} `token-claims` */
export function readStrings(claims: Claims, name: string): readonly string[] {
  const value = claims[name] === undefined ? [] : claims[name];
  const valid = Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (!valid) throw wrongShape(name, 'a list of strings');
  return value;
}

function wrongShape(name: string, expected: string): ProblemError {
  return new ProblemError('token-claims', `The claim “${name}” is missing or not ${expected}.`);
}
