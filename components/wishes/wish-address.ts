const isbn = /^[\d-\s]{9,16}[\dXx]$/;

/** The wish form with what was searched filled in: an ISBN where it looks like one, else a title. */
export function wishAddress(words: string): string {
  const field = isbn.test(words.trim()) ? 'isbn' : 'title';
  return `/wishes?${field}=${encodeURIComponent(words.trim())}`;
}
