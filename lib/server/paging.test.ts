import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BookQuery, NewBook } from '@/lib/contract/books.ts';
import { DenialQuery } from '@/lib/contract/denials.ts';
import { LoanQuery } from '@/lib/contract/loans.ts';
import { MemberQuery } from '@/lib/contract/members.ts';
import { IdleQuery } from '@/lib/contract/statistics.ts';
import { WishQuery } from '@/lib/contract/wishes.ts';
import { bookQueue } from '@/lib/server/lending/book-queue.ts';
import { listDenials } from './audit/list-denials.ts';
import { addBook } from './books/add-book.ts';
import { listBooks } from './books/list-books.ts';
import { withdrawBook } from './books/withdraw-book.ts';
import { foldText } from './database/fold-text.ts';
import { listLoans } from './lending/list-loans.ts';
import { listMembers } from './lending/list-members.ts';
import { rememberMember } from './lending/remember-member.ts';
import { listIdle } from './lending/statistics/list-idle.ts';
import {
  addBookWithCopies,
  addOffice,
  dayMs,
  emptyLibrary,
  monday,
  reader,
} from './lending/testing/library.ts';
import { testDatabase } from './testing/test-database.ts';
import { tenantA, testPrincipal } from './testing/test-principal.ts';
import { listWishes } from './wishes/list-wishes.ts';

const database = await testDatabase();
const librarian = testPrincipal();
const ines = reader(1);

type Page = {
  readonly items: readonly { readonly id: string }[];
  readonly nextCursor: string | null;
};

/** A list that is paged, and how rows come into it and leave it while somebody pages. */
type PagedList = {
  readonly name: string;
  readonly page: (query: { limit: number; cursor: string | undefined }) => Promise<Page>;
  /** Adds a row whose place in the order goes by `word`; several may have the same. */
  readonly add: (word: string) => Promise<string>;
  readonly remove: (id: string) => Promise<unknown>;
};

/** An id whose place goes by `word`, as that of a UUIDv7 goes by the time. */
function idFrom(word: string): string {
  const [first = 0, second = 0] = [...word].map((letter) => letter.charCodeAt(0) & 0xff);
  const time = `${hex(first)}${hex(second)}`.padEnd(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
const hex = (byte: number) => byte.toString(16).padStart(2, '0');

let copy = { id: '', book: '', office: '' };

const lists: readonly PagedList[] = [
  {
    name: 'books',
    page: (query) => listBooks(database, tenantA, BookQuery.parse(query)),
    add: async (word) => {
      const given = NewBook.parse({ title: `T ${word}`, authors: ['Imre Quist'] });
      return (await addBook(database, librarian, given)).id;
    },
    remove: (id) => withdrawBook(database, librarian, id, bookQueue),
  },
  {
    name: 'members',
    page: (query) => listMembers(database, tenantA, MemberQuery.parse(query)),
    add: async (word) => {
      const id = crypto.randomUUID();
      const row = { id, name: word, sort_name: foldText(word), lending_turn: 0 };
      await database
        .insertInto('members')
        .values({ tenant_id: tenantA, ...row })
        .execute();
      return id;
    },
    remove: (id) => database.deleteFrom('members').where('id', '=', id).execute(),
  },
  {
    name: 'past loans',
    page: (query) => listLoans(database, ines, LoanQuery.parse({ ...query, status: 'past' })),
    add: async (word) => {
      const [id, at] = [idFrom(word), new Date(monday).toISOString()];
      const what = { id, copy_id: copy.id, book_id: copy.book, member_id: ines.objectId };
      const when = { lent_at: at, due_on: '2026-02-02', renewals: 0 };
      const end = { ended_at: at, ended_as: 'returned' } as const;
      const row = { tenant_id: tenantA, ...what, ...when, ...end };
      await database.insertInto('loans').values(row).execute();
      return id;
    },
    remove: (id) =>
      database.updateTable('loans').set({ member_id: null }).where('id', '=', id).execute(),
  },
  {
    name: 'refusals',
    page: (query) => listDenials(database, tenantA, DenialQuery.parse(query)),
    add: async (word) => {
      const id = idFrom(word);
      const who = { kind: 'person', object_id: '', client_id: '', held_roles: '[]' } as const;
      const what = { code: 'permission-missing', method: 'GET', path: '/', permission: null };
      const rest = { at: new Date(monday).toISOString(), granted_by: '[]', trace: '' };
      const row = { tenant_id: tenantA, id, ...who, ...what, ...rest };
      await database.insertInto('denials').values(row).execute();
      return id;
    },
    remove: (id) => database.deleteFrom('denials').where('id', '=', id).execute(),
  },
  ...(['votes', 'newest'] as const).map((sort) => ({
    name: `wishes by ${sort}`,
    page: (query: object) => listWishes(database, ines, WishQuery.parse({ ...query, sort })),
    add: async (word: string) => {
      const id = idFrom(word);
      const what = { title: word, author: '', isbn: null, reason: null, title_key: word };
      const state = { state: 'open', votes: word.charCodeAt(0) % 3, version: 1, news: 0 } as const;
      const when = { wished_by: null, wished_at: new Date(monday).toISOString(), closed_at: null };
      const answer = { note: null, book_id: null, answered_at: null, answered_by: null };
      const row = { tenant_id: tenantA, id, ...what, ...state, ...when, ...answer };
      await database.insertInto('wishes').values(row).execute();
      return id;
    },
    remove: (id: string) => database.deleteFrom('wishes').where('id', '=', id).execute(),
  })),
  {
    name: 'idle copies',
    page: (query) => listIdle(database, tenantA, IdleQuery.parse(query), monday + 900 * dayMs),
    add: async (word) => {
      const id = idFrom(word);
      const at = new Date(monday + word.charCodeAt(0) * dayMs).toISOString();
      const what = { id, book_id: copy.book, office_id: copy.office, barcode: id.slice(4) };
      const when = { added_at: at, added_by: '', withdrawn_at: null, withdrawn_as: null };
      const row = { tenant_id: tenantA, ...what, ...when, idle_since: at };
      await database.insertInto('copies').values(row).execute();
      return id;
    },
    remove: (id) => database.deleteFrom('copies').where('id', '=', id).execute(),
  },
];

const word = fc.stringMatching(/^[a-cA-C é]{1,2}$/);

/** What others do between two pages. */
const meanwhile = fc.array(
  fc.record({ adds: word, removes: fc.option(fc.nat(30), { nil: undefined }) }),
  { maxLength: 3 },
);

describe.each(lists)('paging through $name', ({ name, page, add, remove }) => {
  async function empty(): Promise<void> {
    await emptyLibrary(database);
    for (const table of ['denials', 'wishes'] as const) await database.deleteFrom(table).execute();
    const { book, copies } = await addBookWithCopies(database, [await addOffice(database)]);
    const office = copies[0]?.office.id ?? '';
    copy = { id: copies[0]?.id ?? '', book: book.id, office };
    await rememberMember(database, ines);
    if (name === 'books') await withdrawBook(database, librarian, book.id, bookQueue);
  }

  /** Follows the cursors to the end; `between` happens after each page. */
  async function follow(limit: number, between: (page: number) => Promise<void>) {
    const seen: string[] = [];
    let cursor: string | undefined;
    for (let number = 0; ; number += 1) {
      const { items, nextCursor } = await page({ limit, cursor });
      expect(items.length).toBeLessThanOrEqual(limit);
      seen.push(...items.map(({ id }) => id));
      if (nextCursor === null) return seen;
      cursor = nextCursor;
      await between(number);
    }
  }

  test('gives every row that stays once, in order, and none twice, while others come and go', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 10 }),
        fc.array(word, { maxLength: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(meanwhile, { maxLength: 6 }),
        async (staying, leaving, limit, happenings) => {
          await empty();
          const stay: string[] = [];
          for (const one of staying) stay.push(await add(one));
          const passing: string[] = [];
          for (const one of leaving) passing.push(await add(one));
          const seen = await follow(limit, async (number) => {
            for (const { adds, removes } of happenings[number] ?? []) {
              passing.push(await add(adds));
              const gone = removes === undefined ? undefined : passing[removes % passing.length];
              if (gone !== undefined) await remove(gone);
            }
          });
          expect(new Set(seen).size).toBe(seen.length);
          const order = await follow(100, async () => {});
          const kept = new Set(stay);
          expect(seen.filter((id) => kept.has(id))).toEqual(order.filter((id) => kept.has(id)));
          expect(seen.filter((id) => kept.has(id))).toHaveLength(stay.length);
        },
      ),
      { numRuns: 15 },
    );
  }, 30_000);
});
