import { expect, test } from 'vitest';
import { growthTable, type Library, loadTable } from './data-report.ts';

const load = { requests: 100_000, requestsPerSecond: 1000, p50: 40, p99: 60, failures: 0 };
const plan = { books: [1000], seconds: 5, connections: 64 };

test('says how many times the bare statements a request costs', () => {
  const [, row] = loadTable(library(1000, load), plan);
  expect(row).toEqual(['first page', '1000', '1.00', '4.0', '40.0', '60.0', 'missed']);
});

test('trusts no p99 of a few requests', () => {
  const [, row] = loadTable(library(1000, { ...load, requests: 64 }), plan);
  expect(row?.slice(-2)).toEqual(['–', 'too few']);
});

test.each([
  { perSecond: 500, growth: '× 2.00', met: 'met' },
  { perSecond: 400, growth: '× 2.50', met: 'missed' },
])('lets the time of a page grow as the logarithm of the books: $growth', (expected) => {
  const slower = { ...load, requestsPerSecond: expected.perSecond };
  const table = growthTable([library(1000, load), library(1_000_000, slower)]);
  expect(table?.[1]).toEqual(['first page', expected.growth, expected.met]);
});

test('says nothing of growth about one library', () => {
  expect(growthTable([library(1000, load)])).toBeUndefined();
});

function library(books: number, firstPage: typeof load): Library {
  return {
    books,
    mib: 1,
    fillSeconds: 1,
    startMs: 1,
    bare: { 'first page': 0.25, 'borrow and return': 1 },
    loads: { 'first page': firstPage },
    facets: [],
    fullText: { indexSeconds: 1, ftsMiB: 1, ourMiB: 1, searches: [] },
  };
}
