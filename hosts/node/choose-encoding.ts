export type Encoding = 'br' | 'gzip';

/**
 * The best of `available` that `Accept-Encoding` allows (RFC 9110 section 12.5.3); a weight of zero
 * excludes.
 */
export function chooseEncoding(
  accept: string | null,
  available: Readonly<Partial<Record<Encoding, unknown>>>,
): Encoding | 'identity' {
  const accepted = new Set(
    (accept ?? '')
      .split(',')
      .map((part) => part.trim().toLowerCase())
      .filter((part) => !/;\s*q=0(\.0*)?$/.test(part))
      .map((part) => part.split(';')[0]?.trim()),
  );
  for (const encoding of ['br', 'gzip'] as const) {
    if (available[encoding] !== undefined && accepted.has(encoding)) return encoding;
  }
  return 'identity';
}
