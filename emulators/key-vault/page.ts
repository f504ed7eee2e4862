import { vaultErrors } from './vault-errors.ts';

const largestPage = 25;

/**
 * One page of a list, `maxresults` long; the link continues after the last item of this page, even
 * when items come or go in between.
 *
 * @param items in the order of `keyOf`
 * @throws {VaultError} 400 for a page size out of range or a token that is not ours
 */
export function page<T>(items: readonly T[], keyOf: (item: T) => string, url: URL) {
  const size = pageSize(url);
  const after = lastKey(url.searchParams.get('$skiptoken'));
  const rest = items.filter((item) => keyOf(item) > after);
  const value = rest.slice(0, size);
  const last = value.at(-1);
  const more = rest.length > size && last !== undefined;
  return { value, nextLink: more ? linkAfter(url, keyOf(last), size) : null };
}

function pageSize(url: URL): number {
  const text = url.searchParams.get('maxresults');
  if (text === null) return largestPage;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1 && size <= largestPage) return size;
  throw vaultErrors.badParameter(`Invalid maxresults: ${text}. It must be from 1 to 25.`);
}

function lastKey(token: string | null): string {
  if (token === null) return '';
  const key = Buffer.from(token, 'base64url').toString();
  if (key.startsWith('after:')) return key.slice('after:'.length);
  throw vaultErrors.badParameter('The skiptoken is not valid.');
}

function linkAfter(url: URL, key: string, size: number): string {
  const token = Buffer.from(`after:${key}`).toString('base64url');
  const version = url.searchParams.get('api-version');
  return `${url.origin}${url.pathname.replace(/\/$/, '')}?api-version=${version}&$skiptoken=${token}&maxresults=${size}`;
}
