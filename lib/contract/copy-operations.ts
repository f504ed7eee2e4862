import { Availability, Copy, CopyPage, CopyQuery, NewCopy } from './copies.ts';
import { exampleCopy, exampleIds, exampleOffice, pageWith } from './examples.ts';
import { NewOffice, Office, OfficePage } from './offices.ts';
import { answer, body, type Operation } from './operation.ts';

const group = 'Copies and offices';

export const copyOperations = [
  {
    id: 'getAvailability',
    group,
    method: 'GET',
    path: '/api/v1/books/{id}/availability',
    access: 'books.read',
    summary: 'See where copies of a book are free',
    answers: [
      answer(200, Availability, {
        bookId: exampleIds.book,
        copies: 1,
        available: 1,
        waiting: 0,
        offices: [{ office: exampleOffice, copies: 1, available: 1, nextDueOn: null }],
        yourLoanId: null,
        yourHoldId: null,
      }),
    ],
  },
  {
    id: 'listCopies',
    group,
    method: 'GET',
    path: '/api/v1/books/{id}/copies',
    access: 'books.read',
    summary: 'List the copies of a book',
    answers: [answer(200, CopyPage, pageWith(exampleCopy))],
  },
  {
    id: 'addCopy',
    group,
    method: 'POST',
    path: '/api/v1/books/{id}/copies',
    access: 'copies.manage',
    summary: 'Add a copy of a book',
    body: body(NewCopy, { barcode: 'OSL-00142', officeId: exampleIds.office }),
    answers: [answer(201, Copy, exampleCopy)],
    problems: ['conflict'],
  },
  {
    id: 'findCopies',
    group,
    method: 'GET',
    path: '/api/v1/copies',
    access: 'books.read',
    summary: 'Find a copy by its barcode',
    description: 'An empty list when no copy has it.',
    query: CopyQuery,
    answers: [answer(200, CopyPage, pageWith(exampleCopy))],
  },
  {
    id: 'withdrawCopy',
    group,
    method: 'DELETE',
    path: '/api/v1/copies/{id}',
    access: 'copies.manage',
    summary: 'Withdraw a copy',
    description: 'A copy on loan comes back first. Again changes nothing.',
    answers: [
      answer(200, Copy, {
        ...exampleCopy,
        status: 'withdrawn',
        withdrawnAt: '2026-03-09T10:00:00.000Z',
      }),
    ],
    problems: ['copy-taken'],
  },
  {
    id: 'restoreCopy',
    group,
    method: 'POST',
    path: '/api/v1/copies/{id}/restore',
    access: 'copies.manage',
    summary: 'Restore a withdrawn or lost copy',
    answers: [answer(200, Copy, exampleCopy)],
  },
  {
    id: 'listOffices',
    group,
    method: 'GET',
    path: '/api/v1/offices',
    access: 'books.read',
    summary: 'List the offices',
    answers: [answer(200, OfficePage, pageWith(exampleOffice))],
  },
  {
    id: 'addOffice',
    group,
    method: 'POST',
    path: '/api/v1/offices',
    access: 'offices.manage',
    summary: 'Add an office',
    headers: ['Idempotency-Key'],
    body: body(NewOffice, { name: 'Harbour House', city: 'Oslo', timeZone: 'Europe/Oslo' }),
    answers: [answer(201, Office, exampleOffice)],
  },
] as const satisfies readonly Operation[];
