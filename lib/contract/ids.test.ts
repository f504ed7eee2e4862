import { expect, test } from 'vitest';
import { CopyChanges, NewCopy } from './copies.ts';
import { DenialQuery } from './denials.ts';
import { NewHold } from './holds.ts';
import { NewLoan } from './loans.ts';
import { StatisticsQuery } from './statistics.ts';
import { NewAnswer } from './wishes.ts';

const id = '0195F2C4-7B1A-7C3D-8E4F-A0B1C2D3E4F5';

test.each([
  ['a loan', NewLoan, { bookId: id, officeId: id }],
  ['a hold', NewHold, { bookId: id }],
  ['a copy', NewCopy, { barcode: 'A-1', officeId: id }],
  ['a corrected copy', CopyChanges, { officeId: id }],
  ['an answer', NewAnswer, { state: 'bought', bookId: id }],
  ['a receipt', DenialQuery, { receipt: id }],
  ['statistics', StatisticsQuery, { office: id }],
])('ids of %s may be in upper case, as in a path (RFC 9562 section 4)', (_name, schema, given) => {
  expect(JSON.stringify(schema.parse(given))).toContain(id.toLowerCase());
  expect(JSON.stringify(schema.parse(given))).not.toContain(id);
});
