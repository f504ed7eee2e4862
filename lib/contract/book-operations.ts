import {
  Book,
  BookChanges,
  BookDetail,
  BookFacets,
  BookPage,
  BookQuery,
  FilterQuery,
  NewBook,
} from './books.ts';
import { exampleBook, exampleBookDetail, exampleFacets, pageWith } from './examples.ts';
import { answer, body, type Operation } from './operation.ts';

const group = 'Books';

export const bookOperations = [
  {
    id: 'listBooks',
    group,
    method: 'GET',
    path: '/api/v1/books',
    access: 'books.read',
    summary: 'Search the catalogue',
    description:
      'Each word of `q` begins a word of title, authors, subjects or ISBN. A page may hold fewer ' +
      'rows than `limit`, even none, while `nextCursor` is there: go on with it. A cursor serves ' +
      'the words, filters and sort that it was given out for. Put commas between several subjects, ' +
      'languages or offices, and a subject that has a comma itself in double quotes: ' +
      '`history,"Travel, Asia"`. `status=withdrawn` needs `library.administer`.',
    query: BookQuery,
    answers: [answer(200, BookPage, pageWith(exampleBook))],
  },
  {
    id: 'countBooks',
    group,
    method: 'GET',
    path: '/api/v1/books/facets',
    access: 'books.read',
    summary: 'Count the books that match, by subject, language, decade and office',
    description:
      'Figures that are not `exact` are the least there can be: only the latest two thousand ' +
      'books were counted. They may be some seconds old.',
    query: FilterQuery,
    answers: [answer(200, BookFacets, exampleFacets)],
  },
  {
    id: 'addBook',
    group,
    method: 'POST',
    path: '/api/v1/books',
    access: 'books.create',
    summary: 'Add a book',
    headers: ['Idempotency-Key'],
    body: body(NewBook, { title: 'The Salt Road', authors: ['Imre Quist'], year: 1998 }),
    answers: [answer(201, Book, exampleBook, ['Location'])],
    problems: ['conflict'],
  },
  {
    id: 'getBook',
    group,
    method: 'GET',
    path: '/api/v1/books/{id}',
    access: 'books.read',
    summary: 'Read a book',
    description: 'The `ETag` is what an edit sends back as `If-Match`.',
    answers: [answer(200, BookDetail, exampleBookDetail, ['ETag'])],
  },
  {
    id: 'editBook',
    group,
    method: 'PATCH',
    path: '/api/v1/books/{id}',
    access: 'books.edit',
    summary: 'Correct a book',
    description:
      'Send the fields to change. When someone else was faster the answer is 412, and its ' +
      '`current` is the book as it is now.',
    headers: ['If-Match'],
    body: body(BookChanges, { year: 1999 }),
    answers: [answer(200, BookDetail, { ...exampleBookDetail, year: 1999, version: 4 }, ['ETag'])],
    problems: ['conflict'],
  },
  {
    id: 'withdrawBook',
    group,
    method: 'DELETE',
    path: '/api/v1/books/{id}',
    access: 'books.withdraw',
    summary: 'Withdraw a book',
    description: 'It leaves the catalogue, and restoring brings it back. Again changes nothing.',
    answers: [
      answer(200, BookDetail, { ...exampleBookDetail, withdrawnAt: '2026-03-09T10:00:00.000Z' }),
    ],
  },
  {
    id: 'restoreBook',
    group,
    method: 'POST',
    path: '/api/v1/books/{id}/restore',
    access: 'books.withdraw',
    summary: 'Restore a withdrawn book',
    answers: [answer(200, BookDetail, exampleBookDetail)],
  },
] as const satisfies readonly Operation[];
