import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Book } from '@/lib/contract/books.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { Problem } from '@/lib/contract/problem.ts';
import { roles } from '@/lib/policy/roles.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { call, codeOf } from './call.ts';
import { type CarelessRequest, carelessRequests } from './careless/requests.ts';

const documented = operations as readonly Operation[];
const importId = '019a52bb-10e4-7f6d-8a39-c7d25e8b0f14';
const noBook = '019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3';

/** Lists that have something, and lists that give a cursor out. */
const lists = ['books', 'offices', 'loans', 'holds', 'wishes', 'desk/members'];
const paged = [
  'books?limit=1',
  'books?limit=1&sort=year',
  'wishes?limit=1',
  'desk/members?limit=1',
];

let keyless: Keyless;
let token = '';
const ids = new Map<string, string>([['imports', importId]]);
const cursors: string[] = [];

type List = { readonly items: readonly { id: string }[]; readonly nextCursor: string | null };

beforeAll(async () => {
  keyless = await startKeyless();
  const username = 'ines.morvane@fernhill.example';
  token = await keyless.entra.accessToken({ username, claims: { roles } });
  for (const list of lists) {
    const { items } = (await ask({ target: `GET /api/v1/${list}` })).body as List;
    ids.set(list.split('/').at(-1) ?? '', items[0]?.id ?? noBook);
  }
  for (const list of paged) {
    const { nextCursor } = (await ask({ target: `GET /api/v1/${list}` })).body as List;
    if (nextCursor !== null) cursors.push(nextCursor);
  }
  await post('/imports', { id: importId, fileName: 'books.csv', rows: 1 });
});
afterAll(() => keyless?.stop());

/** The answer, which the document must allow. */
function ask({ target, body, headers = {} }: CarelessRequest) {
  const type = { 'content-type': 'application/json' };
  const init = { headers: { ...type, ...headers }, ...(body !== undefined && { body }) };
  return call(keyless.origin, target, { token, init });
}

function post(path: string, json: object) {
  return ask({ target: `POST /api/v1${path}`, body: JSON.stringify(json) });
}

const idFor = ({ path }: Operation) => ids.get(/(\w+)\/\{id\}/.exec(path)?.[1] ?? '') ?? noBook;

/** What has to be undone or deleted for good is left alone. */
const tried = documented.filter(({ id }) => !id.startsWith('forget') && id !== 'undoImport');

describe('whatever is asked, the answer is a documented one that says what to do', () => {
  test.each(tried.map((operation) => [operation.id, operation] as const))(
    '%s',
    async (_, given) => {
      for (const request of carelessRequests(given, idFor(given), cursors)) {
        const answer = await ask(request);
        const what = JSON.stringify(request).slice(0, 500);
        expect(answer.status, `${what}: ${answer.text}`).toBeLessThan(500);
        if (answer.status < 400) continue;
        const { detail, errors = [] } = Problem.parse(answer.body);
        expect(detail, what).toBeTruthy();
        for (const { message } of errors)
          expect(message, what).not.toMatch(/expected|received|^Invalid/);
      }
    },
  );
});

test('a withdrawn book gets no copy', async () => {
  const book = Book.parse((await post('/books', { title: 'Out', authors: ['A'] })).body);
  await ask({ target: `DELETE /api/v1/books/${book.id}` });
  const copy = { barcode: 'CARELESS-1', officeId: ids.get('offices') };
  expect(codeOf(await post(`/books/${book.id}/copies`, copy))).toBe('book-withdrawn');
});

test('an import takes no more rows than it was opened for', async () => {
  const id = '019a52bb-10e4-7f6d-8a39-c7d25e8b0f15';
  await post('/imports', { id, fileName: 'books.csv', rows: 1 });
  const rows = [{ row: 2 }, { row: 3 }];
  expect(codeOf(await post(`/imports/${id}/batches`, { number: 1, rows }))).toBe('conflict');
});
