import 'server-only';
import type { Compilable, CompiledQuery, DialectAdapter } from 'kysely';
import type { Database } from './open-database.ts';

export type Value = string | number | null;

type Compiled<Row> = {
  readonly query: CompiledQuery<Row>;
  /** For each parameter of the statement the one that is given at its place, or its fixed value. */
  readonly places: readonly (Place | Value)[];
};

/** Stands for a value while a query is built; Kysely makes a parameter of it as of any other. */
class Place {
  readonly index: number;

  constructor(index: number) {
    this.index = index;
  }
}

/**
 * A query that is built and compiled once for each database, its transactions included, and then runs
 * with other values. Worth it where building takes a part of the time that counts, such as for a page
 * that everybody asks for.
 *
 * @param build is given a stand-in for each value, which it may only pass on into the query. What it
 *   decides by itself stays decided.
 */
export function compileOnce<Values extends readonly Value[], Row>(
  build: (database: Database, ...values: Values) => Compilable<Row>,
): (database: Database, ...values: Values) => Promise<Row[]> {
  const known = new WeakMap<DialectAdapter, Compiled<Row>>();
  return async (database, ...values) => {
    // A transaction has the adapter of its database.
    const { adapter } = database.getExecutor();
    const compiled = known.get(adapter) ?? compile(build, database, values.length);
    known.set(adapter, compiled);
    const parameters = compiled.places.map((place) =>
      place instanceof Place ? values[place.index] : place,
    );
    const { rows } = await database.executeQuery<Row>({ ...compiled.query, parameters });
    return rows;
  };
}

function compile<Values extends readonly Value[], Row>(
  build: (database: Database, ...values: Values) => Compilable<Row>,
  database: Database,
  count: number,
): Compiled<Row> {
  const places = Array.from({ length: count }, (_, index) => new Place(index));
  const query = build(database, ...(places as unknown as Values)).compile();
  return { query, places: query.parameters as readonly (Place | Value)[] };
}
