import 'server-only';

/** SQL Server takes 2,100 parameters in a statement: so many terms, or rows of four columns. */
export const termsAtOnce = 1000;
export const packedRowsAtOnce = 500;

/** `all` in arrays of at most `size`. */
export function inParts<T>(all: readonly T[], size: number): T[][] {
  const parts: T[][] = [];
  for (let start = 0; start < all.length; start += size) {
    parts.push(all.slice(start, start + size));
  }
  return parts;
}
