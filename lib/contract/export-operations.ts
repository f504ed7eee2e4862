import { BookFile, ExportQuery, exportMediaTypes } from './exports.ts';
import { file, type Operation } from './operation.ts';

const example =
  'Title,Authors,ISBN,Year,Language,Subjects,Description\r\n' +
  'The Salt Road,Imre Quist; Maren Oldacre,978-0306406157,1998,en,Trade; Travel,\r\n';

export const exportOperations = [
  {
    id: 'exportBooks',
    group: 'Imports and exports',
    method: 'GET',
    path: '/api/v1/exports/books',
    access: 'books.export',
    summary: 'Take the catalogue away as a file',
    description:
      'CSV or Excel, with the filters of the list of books (`listBooks`). An import reads the file again. ' +
      '`status=withdrawn` needs `library.administer`.',
    query: ExportQuery,
    answers: [file(Object.values(exportMediaTypes), BookFile, example)],
  },
] as const satisfies readonly Operation[];
