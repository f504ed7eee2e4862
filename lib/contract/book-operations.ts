import { Book, BookChanges, BookDetail, BookPage, BookQuery, NewBook } from './books.ts';
import { exampleBook, exampleBookDetail, pageWith } from './examples.ts';
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
    description: 'By title. `status=withdrawn` needs `library.administer`.',
    query: BookQuery,
    answers: [answer(200, BookPage, pageWith(exampleBook))],
  },
  {
    id: 'addBook',
    group,
    method: 'POST',
    path: '/api/v1/books',
    access: 'books.create',
    summary: 'Add a book',
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
