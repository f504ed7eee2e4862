import SQLite from 'better-sqlite3';
import { v7 as newId } from 'uuid';
import { termsOf } from '@/lib/server/database/catalogue/book-terms.ts';
import { changeTerm } from '@/lib/server/database/catalogue/packed-term.ts';
import { searchColumns } from '@/lib/server/database/catalogue/search-columns.ts';
import { firstNames, lastNames } from '@/scripts/seed/authors.ts';
import { mulberry32, type Random } from '@/scripts/seed/random.ts';
import { homeOffices } from '@/scripts/seed/sample-offices.ts';
import { shelves } from '@/scripts/seed/shelves.ts';
import { inventedWords } from './invented-words.ts';

const loansOfBook = 5;
const members = 1000;
const dayMs = 86_400_000;
const since = Date.UTC(2020, 0, 1);
const languages = ['en', 'en', 'en', 'de', 'fr', 'es'] as const;
/** The rows go in by many inserts without a journal; a file that is cut off is of no use anyway. */
const bulk = ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -400000'];

/** Fills a migrated file with `count` books, a copy and five loans each. It is read back as any other. */
export function fillLibrary(file: string, tenantId: string, count: number): void {
  const db = new SQLite(file);
  for (const pragma of bulk) db.pragma(pragma);
  db.exec('begin');
  const random = mulberry32(1);
  const add = statements(db, tenantId);
  for (const office of homeOffices) add.office(office);
  for (let index = 0; index < members; index += 1) add.member(index);
  const book = bookMaker(random);
  for (let index = 0; index < count; index += 1) {
    const addedMs = since + (index / count) * 2000 * dayMs;
    add.book(book(), addedMs, index);
  }
  add.index(count);
  db.exec('commit; pragma journal_mode = WAL;');
  db.close();
}

function bookMaker(random: Random) {
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const word = inventedWords(random);
  return () => {
    const shelf = pick(shelves);
    return {
      title: `The ${pick(shelf.a)} ${pick(shelf.b)} of ${word()} and ${word()}`,
      authors: [`${pick(firstNames)} ${pick(lastNames)}`],
      subjects: [shelf.subject, pick(shelf.also)],
      isbn: null,
      language: pick(languages),
      year: 1960 + Math.floor(random() * 60),
    };
  };
}

type MadeBook = ReturnType<ReturnType<typeof bookMaker>>;

function statements(db: SQLite.Database, tenantId: string) {
  const insert = (table: string, columns: string) =>
    db.prepare(
      `insert into ${table} (tenant_id, ${columns}) values ('${tenantId}', ${columns
        .split(', ')
        .map(() => '?')
        .join(', ')})`,
    );
  const [officeIds, memberIds]: [string[], string[]] = [[], []];
  const office = insert('offices', 'id, name, city, time_zone');
  const member = insert('members', 'id, name, sort_name, lending_turn');
  const book = insert(
    'books',
    'id, number, title, authors, year, language, subjects, sort_title, sort_author, sort_year, search_text, added_at, added_by',
  );
  const copy = insert('copies', 'id, book_id, office_id, barcode, added_at, added_by');
  const loan = insert(
    'loans',
    'id, copy_id, book_id, member_id, lent_at, due_on, renewals, ended_at, ended_as',
  );
  const termBooks = insert('term_books', 'term, part, numbers');
  const vocabulary = insert('catalogue_terms', 'term, label, books');
  const last = insert('catalogue_numbers', 'last_number');
  const terms = new Map<string, number[]>();
  return {
    office: ({ name, city, timeZone }: (typeof homeOffices)[number]) => {
      officeIds.push(newId());
      office.run(officeIds.at(-1), name, city, timeZone);
    },
    member: (index: number) => {
      memberIds.push(newId());
      member.run(memberIds.at(-1), `Member ${index}`, `member ${index}`, 0);
    },
    book: (made: MadeBook, addedMs: number, index: number) => {
      const [id, copyId] = [newId({ msecs: addedMs }), newId({ msecs: addedMs })];
      const [added, officeId] = [
        new Date(addedMs).toISOString(),
        officeIds[index % officeIds.length],
      ];
      const { title, authors, year, language, subjects } = made;
      const { sort_title, sort_author, sort_year, search_text } = searchColumns(made);
      const lists = [JSON.stringify(authors), year, language, JSON.stringify(subjects)];
      const keys = [sort_title, sort_author, sort_year, search_text];
      const number = index + 1;
      book.run(id, number, title, ...lists, ...keys, added, id);
      for (const term of termsOf(made).keys()) {
        const books = terms.get(term);
        if (books === undefined) terms.set(term, [number]);
        else books.push(number);
      }
      copy.run(copyId, id, officeId, `KL-${index}`, added, id);
      for (let n = 0; n < loansOfBook; n += 1) {
        const lentMs = addedMs + n * 40 * dayMs;
        const [lent, back] = [lentMs, lentMs + 20 * dayMs].map((ms) => new Date(ms).toISOString());
        const who = memberIds[(index + n) % memberIds.length];
        const due = back?.slice(0, 10);
        loan.run(newId({ msecs: lentMs }), copyId, id, who, lent, due, 0, back, 'returned');
      }
    },
    /** In the order of the keys, so that each tree is written once from left to right. */
    index: (count: number) => {
      for (const term of [...terms.keys()].sort()) {
        const added = terms.get(term) ?? [];
        vocabulary.run(term, null, added.length);
        for (const [part, numbers] of changeTerm(new Map(), { added, removed: [] })) {
          termBooks.run(term, part, numbers);
        }
      }
      last.run(count);
    },
  };
}
