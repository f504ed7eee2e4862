import { Availability, Copy, CopyChanges, CopyPage, CopyQuery, NewCopy } from './copies.ts';
import {
  exampleCopy,
  exampleIds,
  exampleOffice,
  exampleOfficeDetail,
  pageWith,
} from './examples.ts';
import { NewOffice, OfficeChanges, OfficeDetail, OfficePage } from './offices.ts';
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
    headers: ['Idempotency-Key'],
    body: body(NewCopy, { barcode: 'OSL-00142', officeId: exampleIds.office }),
    answers: [answer(201, Copy, exampleCopy)],
    problems: ['conflict', 'book-withdrawn'],
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
    id: 'correctCopy',
    group,
    method: 'PATCH',
    path: '/api/v1/copies/{id}',
    access: 'copies.manage',
    summary: 'Correct the barcode or office of a copy',
    description:
      'Send the fields to change, and the `version` that you read in quotes as `If-Match`. When ' +
      'someone else was faster the answer is 412, and its `current` is the copy as it is now. A loan ' +
      'stays with its copy and keeps its due date; whoever was to collect it is told the new office, ' +
      'and gets the whole time to collect it again.',
    headers: ['If-Match'],
    body: body(CopyChanges, { barcode: 'OSL-00143' }),
    answers: [answer(200, Copy, { ...exampleCopy, barcode: 'OSL-00143', version: 2 }, ['ETag'])],
    problems: ['conflict'],
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
    answers: [answer(200, OfficePage, pageWith(exampleOfficeDetail))],
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
    answers: [answer(201, OfficeDetail, exampleOfficeDetail)],
    problems: ['conflict'],
  },
  {
    id: 'correctOffice',
    group,
    method: 'PATCH',
    path: '/api/v1/offices/{id}',
    access: 'offices.manage',
    summary: 'Correct the name or city of an office',
    description:
      'Send the fields to change, and the `version` that you read in quotes as `If-Match`. When ' +
      'someone else was faster the answer is 412, and its `current` is the office as it is now. The ' +
      'time zone stays: loans and reservations have their dates by it.',
    headers: ['If-Match'],
    body: body(OfficeChanges, { name: 'Harbour Hall' }),
    answers: [
      answer(200, OfficeDetail, { ...exampleOfficeDetail, name: 'Harbour Hall', version: 2 }, [
        'ETag',
      ]),
    ],
    problems: ['conflict'],
  },
] as const satisfies readonly Operation[];
