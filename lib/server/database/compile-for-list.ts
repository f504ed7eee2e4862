import 'server-only';
import type { Compilable } from 'kysely';
import { compileOnce, type Value } from './compile-once.ts';
import type { Database } from './open-database.ts';

/** So many values of a list go into one statement: SQL Server takes 2,100 parameters in all. */
export const longestList = 2000;

/** Lists are filled up to one of these lengths, so that few statements are compiled and prepared. */
const lengths = [1, 25, 100, 250, 500, 1000, longestList] as const;

/** `list`, at most {@link longestList}, with its last value repeated up to a length that others have too. */
export function filledUp<T>(list: readonly T[]): T[] {
  const length = lengths.find((one) => one >= list.length);
  const last = list.at(-1);
  if (length === undefined || last === undefined) {
    throw new RangeError(`a list of ${list.length} values goes into no statement`);
  }
  return Array.from({ length }, (_, index) => list[index] ?? last);
}

/**
 * {@link compileOnce} for a query that is given a list, once for each length that lists are filled up to.
 * The query may not mind a value that is there twice, as `in` does not.
 */
export function compileForList<Item extends Value, Values extends readonly Value[], Row>(
  build: (database: Database, list: readonly Item[], ...values: Values) => Compilable<Row>,
): (database: Database, list: readonly Item[], ...values: Values) => Promise<Row[]> {
  const ofLength = new Map<number, (database: Database, ...all: Value[]) => Promise<Row[]>>();
  function compiledFor(length: number) {
    return compileOnce((database: Database, ...all: Value[]) =>
      build(database, all.slice(0, length) as Item[], ...(all.slice(length) as never as Values)),
    );
  }
  return (database, list, ...values) => {
    const filled = filledUp(list);
    const run = ofLength.get(filled.length) ?? compiledFor(filled.length);
    ofLength.set(filled.length, run);
    return run(database, ...filled, ...values);
  };
}
