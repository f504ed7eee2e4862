/** The page of a book. A query parameter, because a static export has no pages for unknown ids. */
export function bookAddress(id: string): string {
  return `/books/view?id=${encodeURIComponent(id)}`;
}

/** The same page with the form for a copy of it (components/copies/add-copy.tsx). */
export function addCopyAddress(bookId: string): string {
  return `${bookAddress(bookId)}&add=copy`;
}
