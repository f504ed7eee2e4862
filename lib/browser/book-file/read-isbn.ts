const nothing = /^(?:[-?0]+|n\/?a|keine?|none|sans)$/i;

/**
 * An ISBN as a list writes it: `ISBN 978-0-306-40615-7 (pbk.)`, `9780306406157.0`. Whether it is one
 * the server decides, by the rules of adding a book.
 */
export function readIsbn(cell: string): string | null {
  const text = cell
    .trim()
    .replace(/^["'=]+|["']+$/g, '')
    .replace(/^isbn(?:-?1[03])?\s*:?\s*/i, '')
    .replace(/\s*[([].*$/, '')
    .replace(/[.,]0+$/, '')
    .replace(/[‐‑‒–—−]/g, '-')
    .trim();
  return text === '' || nothing.test(text) ? null : text;
}
