import type { RawRequest } from '@/lib/browser/api/call-raw.ts';
import type { ListedOperation } from './listed-operations.ts';

/** The request that `operation` makes of what was typed for its parameters, by name. */
export function requestOf(
  operation: ListedOperation,
  typed: Readonly<Record<string, string>>,
  body: string | undefined,
): RawRequest {
  const given = operation.parameters.flatMap(({ name, in: place }) => {
    const value = typed[name]?.trim() ?? '';
    return value === '' ? [] : [{ name, place, value }];
  });
  const at = (place: string) =>
    given.filter((one) => one.place === place).map(({ name, value }) => [name, value]);
  const path = operation.path.replace(/\{(\w+)\}/g, (_all, name: string) =>
    encodeURIComponent(typed[name]?.trim() ?? ''),
  );
  const query = new URLSearchParams(at('query') as [string, string][]).toString();
  return {
    method: operation.method,
    target: query === '' ? path : `${path}?${query}`,
    headers: Object.fromEntries(at('header')),
    body,
  };
}
