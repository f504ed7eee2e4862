import type { operations } from '@/lib/contract/operations.ts';
import { borrowedUnder, mark, type Planted } from './planted.ts';

/** One request that a stranger sends about what is planted, and the statuses that it may get. */
export type Attempt = {
  readonly target: string;
  readonly json?: unknown;
  readonly headers?: Record<string, string>;
  /** What the stranger gets: 404, or a success that shows nothing of what is planted. */
  readonly stranger: number;
  /** What the owner gets for the same request: proof that there was something to get. */
  readonly owner: number;
};

export type Case =
  | ((planted: Planted) => readonly Attempt[])
  /** Key figures: for a stranger they are the same before and after the planting. */
  | 'figures'
  /** No row of a tenant is read or written; the reason. */
  | { readonly noRows: string };

const api = '/api/v1';
const aBook = { title: 'Of my own', authors: ['A stranger'] };
const aWish = { title: 'A wish of my own', author: 'A stranger' };
const another = { title: 'Another of my own', author: 'A stranger' };
const anOffice = { name: 'My own', city: 'Brookvale', timeZone: 'UTC' };
const anImport = { id: '0190aaaa-0000-7000-8000-00000000abcd', fileName: 'own.csv', rows: 9 };
const rowsOf = (book: object) => [{ row: 2, book: { ...aBook, ...book } }];
const listed = (target: string): Attempt => ({ target, stranger: 200, owner: 200 });
const hidden = (target: string): Attempt => ({ target, stranger: 404, owner: 200 });

/**
 * What a stranger may try at each operation. In this order the owner asks as well, afterwards, so
 * what ends something stands after what still needs it.
 */
export const cases = {
  listBooks: () => [
    listed(`GET ${api}/books?q=${mark}`),
    listed(`GET ${api}/books?status=withdrawn&q=${mark}`),
  ],
  countBooks: () => [
    listed(`GET ${api}/books/facets`),
    listed(`GET ${api}/books/facets?q=${mark}`),
  ],
  addBook: ({ isbn }) => [
    // A conflict would tell a stranger which books the others have.
    { target: `POST ${api}/books`, json: { ...aBook, isbn }, stranger: 201, owner: 409 },
  ],
  getBook: ({ book }) => [hidden(`GET ${api}/books/${book}`)],
  editBook: ({ book }) => [
    {
      ...hidden(`PATCH ${api}/books/${book}`),
      json: { year: 1999 },
      headers: { 'if-match': '"1"' },
    },
  ],
  withdrawBook: ({ book }) => [hidden(`DELETE ${api}/books/${book}`)],
  restoreBook: ({ book }) => [hidden(`POST ${api}/books/${book}/restore`)],
  getAvailability: ({ book }) => [hidden(`GET ${api}/books/${book}/availability`)],
  listCopies: ({ book }) => [hidden(`GET ${api}/books/${book}/copies`)],
  addCopy: ({ book, office }) => [
    {
      target: `POST ${api}/books/${book}/copies`,
      json: { barcode: 'QUILL-9', officeId: office },
      stranger: 404,
      owner: 201,
    },
  ],
  findCopies: ({ barcode }) => [listed(`GET ${api}/copies?barcode=${barcode}`)],
  correctCopy: ({ copy, lentBarcode }) => [
    { ...hidden(`PATCH ${api}/copies/${copy}`), json: {}, headers: { 'if-match': '*' } },
    {
      // A conflict would tell a stranger which barcodes the others have.
      ...hidden(`PATCH ${api}/copies/${copy}`),
      json: { barcode: lentBarcode },
      headers: { 'if-match': '*' },
      owner: 409,
    },
  ],
  withdrawCopy: ({ copy }) => [hidden(`DELETE ${api}/copies/${copy}`)],
  restoreCopy: ({ copy }) => [hidden(`POST ${api}/copies/${copy}/restore`)],
  listOffices: () => [listed(`GET ${api}/offices`)],
  addOffice: () => [{ target: `POST ${api}/offices`, json: anOffice, stranger: 201, owner: 201 }],
  correctOffice: ({ office }) => [
    {
      ...hidden(`PATCH ${api}/offices/${office}`),
      json: { city: `${mark} Bay` },
      headers: { 'if-match': '*' },
    },
  ],
  listImports: () => [listed(`GET ${api}/imports`)],
  startImport: ({ import: id }) => [
    // An id is one's own: the same in another tenant is another import.
    { target: `POST ${api}/imports`, json: { ...anImport, id }, stranger: 201, owner: 409 },
  ],
  checkImport: ({ isbn }) => [
    {
      ...listed(`POST ${api}/imports/check`),
      json: { onDuplicate: 'update', rows: rowsOf({ isbn }) },
    },
  ],
  getImport: ({ otherImport }) => [hidden(`GET ${api}/imports/${otherImport}`)],
  importBatch: ({ otherImport, isbn }) => [
    {
      ...hidden(`POST ${api}/imports/${otherImport}/batches`),
      json: { number: 2, rows: rowsOf({ isbn }) },
    },
  ],
  endImport: ({ otherImport }) => [
    { ...hidden(`PATCH ${api}/imports/${otherImport}`), json: { state: 'cancelled' } },
  ],
  listWrongRows: ({ otherImport }) => [hidden(`GET ${api}/imports/${otherImport}/wrong`)],
  undoImport: ({ otherImport }) => [hidden(`POST ${api}/imports/${otherImport}/undo`)],
  listKeptRows: ({ otherImport }) => [hidden(`GET ${api}/imports/${otherImport}/kept`)],
  exportBooks: () => [
    listed(`GET ${api}/exports/books?q=${mark}`),
    listed(`GET ${api}/exports/books?status=withdrawn&q=${mark}`),
  ],
  listLoans: () => [listed(`GET ${api}/loans`), listed(`GET ${api}/loans?status=past`)],
  borrowBook: ({ book, lentBook }) => [
    { target: `POST ${api}/loans`, json: { bookId: book }, stranger: 404, owner: 201 },
    {
      // The answer that is kept for the owner's repetition is the owner's.
      target: `POST ${api}/loans`,
      json: { bookId: lentBook },
      headers: { 'idempotency-key': borrowedUnder },
      stranger: 404,
      owner: 201,
    },
  ],
  renewLoan: ({ loan }) => [hidden(`POST ${api}/loans/${loan}/renew`)],
  returnLoan: ({ loan }) => [hidden(`POST ${api}/loans/${loan}/return`)],
  reportLost: ({ loan }) => [{ ...hidden(`POST ${api}/loans/${loan}/lost`), owner: 409 }],
  forgetHistory: () => [listed(`DELETE ${api}/loans/history`)],
  listReminders: () => [listed(`GET ${api}/reminders`)],
  listHolds: () => [listed(`GET ${api}/holds`)],
  placeHold: ({ lentBook }) => [
    { target: `POST ${api}/holds`, json: { bookId: lentBook }, stranger: 404, owner: 201 },
  ],
  cancelHold: ({ hold }) => [hidden(`DELETE ${api}/holds/${hold}`)],
  listMembers: () => [listed(`GET ${api}/desk/members?q=${mark}`)],
  getMember: ({ member }) => [hidden(`GET ${api}/desk/members/${member}`)],
  lendAtDesk: ({ barcode, member }) => [
    {
      target: `POST ${api}/desk/loans`,
      json: { barcode, memberId: member },
      stranger: 404,
      owner: 409,
    },
  ],
  returnAtDesk: ({ barcode }) => [
    { target: `POST ${api}/desk/returns`, json: { barcode }, stranger: 404, owner: 200 },
  ],
  listWishes: () => [
    listed(`GET ${api}/wishes?state=any&sort=newest`),
    listed(`GET ${api}/wishes?whose=mine`),
  ],
  findSimilar: ({ wishIsbn }) => [
    listed(`GET ${api}/wishes/similar?isbn=${wishIsbn}`),
    listed(`GET ${api}/wishes/similar?title=${mark}%20wish`),
  ],
  makeWish: ({ lentIsbn, wishIsbn }) => [
    // Neither what the others have nor what they wish for stands in a stranger's way.
    { target: `POST ${api}/wishes`, json: { ...aWish, isbn: lentIsbn }, stranger: 201, owner: 409 },
    {
      target: `POST ${api}/wishes`,
      json: { ...another, isbn: wishIsbn },
      stranger: 201,
      owner: 409,
    },
  ],
  withdrawWish: ({ wish }) => [hidden(`DELETE ${api}/wishes/${wish}`)],
  restoreWish: ({ wish }) => [hidden(`POST ${api}/wishes/${wish}/restore`)],
  voteForWish: ({ wish }) => [hidden(`POST ${api}/wishes/${wish}/vote`)],
  takeBackVote: ({ wish }) => [hidden(`DELETE ${api}/wishes/${wish}/vote`)],
  answerWish: ({ wish }) => [
    {
      ...hidden(`POST ${api}/wishes/${wish}/answer`),
      json: { state: 'planned' },
      headers: { 'if-match': '*' },
    },
  ],
  noticeAnswer: ({ wish }) => [hidden(`POST ${api}/wishes/${wish}/notice`)],
  forgetWishes: () => [listed(`DELETE ${api}/wishes/history`)],
  countLoans: ({ office }) => [
    listed(`GET ${api}/stats/loans`),
    { target: `GET ${api}/stats/loans?office=${office}`, stranger: 400, owner: 200 },
  ],
  rankBooks: ({ office }) => [
    listed(`GET ${api}/stats/books`),
    { target: `GET ${api}/stats/books?office=${office}`, stranger: 400, owner: 200 },
  ],
  compareOffices: ({ office }) => [
    listed(`GET ${api}/stats/offices`),
    { target: `GET ${api}/stats/offices?office=${office}`, stranger: 400, owner: 200 },
  ],
  listIdleCopies: ({ office }) => [
    listed(`GET ${api}/stats/idle?months=1`),
    { target: `GET ${api}/stats/idle?office=${office}`, stranger: 400, owner: 200 },
  ],
  revokeTokens: () => [
    // Nobody's id, for the owner asks as well; that a revocation ends at the tenant is tested beside it.
    {
      ...listed(`POST ${api}/access/revocations`),
      json: { objectId: 'efefefef-0000-4000-8000-00000000efef' },
    },
  ],
  getMe: { noRows: 'the caller’s own token' },
  listDenials: ({ receipt }) => [
    listed(`GET ${api}/audit/denials?receipt=${receipt}`),
    listed(`GET ${api}/audit/denials`),
  ],
  getPlatform: { noRows: 'the app’s own identity and settings' },
  checkSecrets: { noRows: 'the app’s own secrets' },
  getOverview: 'figures',
  getConfig: { noRows: 'what a browser needs to sign in' },
  getOpenApi: { noRows: 'the document' },
  getHealth: { noRows: 'the process' },
  getReadiness: { noRows: 'the dependencies' },
} as const satisfies Partial<Record<OperationId, Case>>;

export type OperationId = (typeof operations)[number]['id'];
