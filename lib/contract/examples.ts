import type { Book, BookDetail, BookFacets } from './books.ts';
import type { BookSummary, Copy } from './copies.ts';
import type { Hold } from './holds.ts';
import type { Import } from './imports.ts';
import type { Loan } from './loans.ts';
import type { Member } from './member.ts';
import type { Office, OfficeDetail } from './offices.ts';
import type { Wish } from './wishes.ts';

/** One invented library, from which the examples of the API reference are taken. */
export const exampleIds = {
  book: '019a3f0c-51d2-7c44-9a6b-2f8e60b1d7a3',
  copy: '019a3f0c-8e10-7f02-b3c5-6d41a9e2c870',
  office: '019a3f0b-03aa-7b61-8d17-c5f90e3b42d6',
  loan: '019a52b7-6c1f-7d0e-a1f4-93b8e70d25c1',
  hold: '019a52b9-f4d3-7a88-9e20-0b7c61f3a94e',
  wish: '019a5301-4c7a-7e15-8b62-5a0d93c7f1e8',
  import: '019a52bb-10e4-7f6d-8a39-c7d25e8b0f14',
  tenant: '5f2c9a41-8d07-4be3-9c16-70a1e4d83b52',
  person: 'c81d5e70-3a9f-4624-b0d8-e19f7264ac35',
  client: '3e9b7d12-64c0-4f8a-a57d-08c2b1f6e943',
  receipt: '019a52c0-2b7e-7c9d-8f31-d4a60e95b718',
} as const;

export const exampleBook: Book = {
  id: exampleIds.book,
  title: 'The Salt Road',
  authors: ['Imre Quist', 'Maren Oldacre'],
  isbn: '9780306406157',
  year: 1998,
  language: 'en',
  subjects: ['Trade', 'Travel'],
  description: 'How salt moved, and what moved with it.',
  addedAt: '2026-02-03T08:15:30.000Z',
  withdrawnAt: null,
};

export const exampleBookDetail: BookDetail = { ...exampleBook, version: 3 };

const { id, title, authors } = exampleBook;
export const exampleSummary: BookSummary = { id, title, authors };

export const exampleOffice: Office = {
  id: exampleIds.office,
  name: 'Harbour House',
  city: 'Oslo',
  timeZone: 'Europe/Oslo',
};

export const exampleOfficeDetail: OfficeDetail = { ...exampleOffice, version: 1 };

export const exampleFacets: BookFacets = {
  books: { exact: true, count: 41 },
  subjects: { exact: true, values: [{ value: 'trade', label: 'Trade', books: 12 }] },
  languages: { exact: true, values: [{ value: 'en', label: 'en', books: 30 }] },
  decades: { exact: true, values: [{ value: 1990, label: '1990s', books: 9 }] },
  offices: {
    exact: true,
    values: [{ value: exampleOffice.id, label: exampleOffice.name, books: 23 }],
  },
  available: { exact: true, count: 36 },
};

export const exampleMember: Member = { id: exampleIds.person, name: 'Nilo Farrant' };

export const exampleCopy: Copy = {
  id: exampleIds.copy,
  book: exampleSummary,
  barcode: 'OSL-00142',
  office: exampleOffice,
  status: 'available',
  dueOn: null,
  addedAt: '2026-02-03T08:20:00.000Z',
  withdrawnAt: null,
  version: 1,
};

const copyInHand = { id: exampleIds.copy, barcode: exampleCopy.barcode, office: exampleOffice };

export const exampleLoan: Loan = {
  id: exampleIds.loan,
  book: exampleSummary,
  copy: copyInHand,
  state: 'open',
  lentAt: '2026-03-02T13:05:00.000Z',
  dueOn: '2026-03-30',
  overdue: false,
  renewals: 0,
  renewalBlockedBy: null,
  endedAt: null,
};

export const exampleHold: Hold = {
  id: exampleIds.hold,
  book: exampleSummary,
  state: 'ready',
  position: null,
  placedAt: '2026-03-02T13:05:00.000Z',
  copy: copyInHand,
  collectBy: '2026-03-06',
};

export const exampleWish: Wish = {
  id: exampleIds.wish,
  title: 'Tides and Tables',
  author: 'Runa Gjerde',
  isbn: '9780306406157',
  reason: 'Half of the harbour team plans by it.',
  state: 'open',
  votes: 4,
  yourVote: true,
  yours: true,
  wishedAt: '2026-03-02T13:05:00.000Z',
  note: null,
  answeredAt: null,
  book: null,
  news: false,
  version: 1,
};

export const exampleImport: Import = {
  id: exampleIds.import,
  fileName: 'books.csv',
  fingerprint: '',
  rows: 2,
  rowsTaken: 2,
  onDuplicate: 'skip',
  state: 'finished',
  startedAt: '2026-03-09T10:00:00.000Z',
  startedBy: 'Nilo Farrant',
  yours: true,
  lastAt: '2026-03-09T10:00:02.000Z',
  keptUntil: '2026-04-08T10:00:02.000Z',
  batches: 1,
  added: 1,
  updated: 0,
  copies: 1,
  known: 0,
  wrong: 1,
  kept: 0,
  left: 0,
};

/** The last page of a list that holds just `row`. */
export function pageWith<T>(row: T): { items: T[]; nextCursor: null } {
  return { items: [row], nextCursor: null };
}
