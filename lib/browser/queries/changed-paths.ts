const catalogueLists = ['/api/v1/books', '/api/v1/books/facets'];
const lendingPaths = [
  '/api/v1/loans',
  '/api/v1/holds',
  '/api/v1/reminders',
  '/api/v1/desk',
  '/api/v1/stats',
];

/**
 * Whether the answer at `path` shows copies, loans or queues, so that a loan or hold changes it. The
 * lists of books do: they say what is on the shelf and can be filtered by it.
 */
export function isAboutLending(path: string): boolean {
  return (
    catalogueLists.includes(path) ||
    lendingPaths.some((one) => path.startsWith(one)) ||
    /\/(availability|copies)$/.test(path)
  );
}

/**
 * Whether the answer at `path` lists, counts or names books, so that a change of one book changes it.
 * Loans and queues do: they show its title, and a book that is withdrawn is lent and kept for nobody.
 */
export function isAboutCatalogue(path: string): boolean {
  return path === '/api/v1/admin' || isAboutLending(path);
}

/** Whether the answer at `path` is a book, or about one. */
export function isBook(path: string): boolean {
  return path.startsWith('/api/v1/books/') && !catalogueLists.includes(path);
}

/** Whether the answer at `path` lists offices, so that a new one changes it. */
export function isAboutOffices(path: string): boolean {
  return path === '/api/v1/offices' || path.startsWith('/api/v1/stats');
}

/** Whether the answer at `path` names offices, so that a new name changes it: wherever copies are told of. */
export function namesOffices(path: string): boolean {
  return isAboutOffices(path) || isAboutLending(path);
}
