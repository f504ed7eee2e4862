/** Where imports are: the API's path, and so the key under which answers about them are kept. */
export const importsPath = '/api/v1/imports';

export function importPath(id: string): string {
  return `${importsPath}/${encodeURIComponent(id)}`;
}
