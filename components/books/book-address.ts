/** The page of a book. A query parameter, because a static export has no pages for unknown ids. */
export function bookAddress(id: string): string {
  return `/books/view?id=${encodeURIComponent(id)}`;
}
