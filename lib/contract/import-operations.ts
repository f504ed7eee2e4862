import { exampleIds, exampleImport, pageWith } from './examples.ts';
import {
  Import,
  ImportBatch,
  ImportBatchAnswer,
  ImportCheck,
  ImportCheckAnswer,
  ImportEnd,
  ImportPage,
  KeptPage,
  NewImport,
  WrongPage,
} from './imports.ts';
import { answer, body, type Operation } from './operation.ts';
import { PageQuery } from './page.ts';

const group = 'Imports and exports';

const rows = [
  {
    row: 2,
    book: { title: 'The Salt Road', authors: ['Imre Quist'], isbn: '0-306-40615-2', year: 1998 },
    copy: { barcode: 'OSL-00142', office: 'Harbour House' },
  },
  { row: 3, book: { title: '', authors: ['Maren Oldacre'] } },
];

const wrong = {
  row: 3,
  outcome: 'wrong' as const,
  bookId: null,
  copyAdded: false,
  errors: [{ path: 'title', message: 'Fill this in' }],
};

export const importOperations = [
  {
    id: 'listImports',
    group,
    method: 'GET',
    path: '/api/v1/imports',
    access: 'books.import',
    summary: 'List the imports',
    description: 'The latest first.',
    query: PageQuery,
    answers: [answer(200, ImportPage, pageWith(exampleImport))],
  },
  {
    id: 'startImport',
    group,
    method: 'POST',
    path: '/api/v1/imports',
    access: 'books.import',
    summary: 'Start an import',
    description:
      'Make the id yourself: the same request again is the same import. The rows follow in batches. ' +
      '`onDuplicate=update` needs `books.edit`.',
    body: body(NewImport, {
      id: exampleIds.import,
      fileName: 'books.csv',
      rows: 2,
      onDuplicate: 'skip',
    }),
    answers: [answer(201, Import, { ...exampleImport, state: 'running' }, ['Location'])],
    problems: ['conflict'],
  },
  {
    id: 'checkImport',
    group,
    method: 'POST',
    path: '/api/v1/imports/check',
    access: 'books.import',
    summary: 'Try rows without importing them',
    description:
      'Each row is `{ row, book, copy }`: the line of the file, what adding a book takes, and ' +
      '`{ barcode, office }` or null. What is wrong with one keeps no other out. `sameAs` is equal ' +
      'for rows that mean the same book.',
    body: body(ImportCheck, { onDuplicate: 'skip', rows }),
    answers: [
      answer(200, ImportCheckAnswer, {
        outcomes: [
          {
            ...{ row: 2, outcome: 'added', bookId: null, copyAdded: true, errors: [] },
            sameAs: '9780306406157',
          },
          { ...wrong, sameAs: null },
        ],
      }),
    ],
  },
  {
    id: 'getImport',
    group,
    method: 'GET',
    path: '/api/v1/imports/{id}',
    access: 'books.import',
    summary: 'Read how far an import is',
    answers: [answer(200, Import, exampleImport)],
  },
  {
    id: 'endImport',
    group,
    method: 'PATCH',
    path: '/api/v1/imports/{id}',
    access: 'books.import',
    summary: 'Finish or cancel an import',
    description:
      'What is in stays in; undoing takes it out. Again changes nothing. Ending what somebody else began ' +
      'needs `books.edit` and `copies.manage`.',
    body: body(ImportEnd, { state: 'finished' }),
    answers: [answer(200, Import, exampleImport)],
  },
  {
    id: 'importBatch',
    group,
    method: 'POST',
    path: '/api/v1/imports/{id}/batches',
    access: 'books.import',
    summary: 'Import the next rows',
    description:
      'Number the batches from 1: one that is sent again gets its first answer and imports nothing ' +
      'twice; with other rows it is refused. Rows are as for `checkImport`; those with a copy need ' +
      '`copies.manage`. Whoever began the import sends all of them. The outcomes are those of the rows that did not simply add a book.',
    body: body(ImportBatch, { number: 1, rows }),
    answers: [
      answer(200, ImportBatchAnswer, {
        import: { ...exampleImport, state: 'running' },
        outcomes: [wrong],
      }),
    ],
    problems: ['import-not-yours', 'import-closed', 'batch-out-of-order', 'conflict'],
  },
  {
    id: 'listWrongRows',
    group,
    method: 'GET',
    path: '/api/v1/imports/{id}/wrong',
    access: 'books.import',
    summary: 'List the rows that did not come in',
    description:
      'With the reasons, in the order in which they were sent, whoever sent them. Until `keptUntil`.',
    query: PageQuery,
    answers: [answer(200, WrongPage, pageWith({ row: wrong.row, errors: wrong.errors }))],
  },
  {
    id: 'undoImport',
    group,
    method: 'POST',
    path: '/api/v1/imports/{id}/undo',
    access: 'books.import',
    summary: 'Undo an import, part by part',
    description:
      'Until `keptUntil`. Ask again while the state is `undoing`: `left` says how far it is. Books that were lent, reserved or changed since stay. ' +
      'Putting changed books back needs `books.edit`, removing copies `copies.manage`, and an import of ' +
      'somebody else both.',
    answers: [answer(200, Import, { ...exampleImport, state: 'undone', kept: 1 })],
    problems: ['undo-over'],
  },
  {
    id: 'listKeptRows',
    group,
    method: 'GET',
    path: '/api/v1/imports/{id}/kept',
    access: 'books.import',
    summary: 'List what undoing an import left',
    description: 'Until `keptUntil`.',
    query: PageQuery,
    answers: [
      answer(
        200,
        KeptPage,
        pageWith({
          row: 2,
          what: 'copy',
          bookId: exampleIds.book,
          title: 'The Salt Road',
          reason: 'in-use',
        }),
      ),
    ],
  },
] as const satisfies readonly Operation[];
