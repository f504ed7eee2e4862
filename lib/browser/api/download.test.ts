import { afterEach, expect, test, vi } from 'vitest';
import { authorizedFetch } from './authorized-fetch.ts';
import { download } from './download.ts';
import { saveFile } from './save-file.ts';

vi.mock('./authorized-fetch.ts');
vi.mock('./save-file.ts');

afterEach(() => void vi.clearAllMocks());

const answered = (type: string, disposition = '') =>
  vi.mocked(authorizedFetch).mockResolvedValue(
    new Response('a;b', {
      headers: { 'content-type': type, 'content-disposition': disposition },
    }),
  );

test('a file is saved under the name that the server gives it', async () => {
  answered('text/csv', 'attachment; filename="books-2026.csv"');
  await download('/api/v1/exports/books', 'books.csv');
  expect(saveFile).toHaveBeenCalledWith(expect.any(Blob), 'books-2026.csv');
});

test('the page of a network that wants a sign-in is not saved as the file', async () => {
  answered('text/html');
  const asked = download('/api/v1/exports/books', 'books.csv');
  await expect(asked).rejects.toThrow('sign in to them first');
  expect(saveFile).not.toHaveBeenCalled();
});
