import { expect, test } from 'vitest';
import { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { exampleCopy, exampleIds } from '@/lib/contract/examples.ts';
import { copyErrors, draftOfCopy, readCopy } from './copy-draft.ts';

const officeId = exampleIds.office;

test('a barcode is read in upper case, without what is around it', () =>
  expect(readCopy({ officeId, barcode: ' osl-00142 ' })).toEqual({
    value: { officeId, barcode: 'OSL-00142' },
  }));

test('what is missing or mistyped is told at its field', () => {
  expect(readCopy({ officeId: '', barcode: 'OSL-00142' })).toEqual({
    errors: { officeId: 'Choose an office' },
  });
  expect(readCopy({ officeId, barcode: 'OSL 142' })).toEqual({
    errors: { barcode: 'Use 3 to 32 letters, digits and hyphens' },
  });
});

test('a barcode that is missing is asked for, not explained', () => {
  for (const barcode of ['', '  ']) {
    expect(readCopy({ officeId, barcode })).toEqual({ errors: { barcode: 'Fill this in' } });
  }
});

test('what a copy shows reads as it was', () =>
  expect(readCopy(draftOfCopy(exampleCopy))).toEqual({ value: draftOfCopy(exampleCopy) }));

test('a barcode that is taken is told at its field, in the words of the API', () => {
  const detail = 'Another copy has this barcode, perhaps a withdrawn one.';
  const errors = [{ path: 'barcode', message: 'is on another copy' }];
  const problem = { type: '/problems/conflict', title: 'That is already there', status: 409 };
  expect(copyErrors(new ApiProblem({ ...problem, detail, errors }))).toEqual({ barcode: detail });
});

test('a book that was withdrawn meanwhile is told of the form', () => {
  const problem = { type: '/problems/book-withdrawn', title: 'Not lent any more', status: 409 };
  expect(copyErrors(new ApiProblem(problem))).toEqual({ form: 'Not lent any more.' });
});
