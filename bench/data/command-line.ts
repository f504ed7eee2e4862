import { parseArgs } from 'node:util';

export type DataPlan = {
  /** Of each library, one after the other; each book has five loans. */
  readonly books: readonly number[];
  /** Of each measured load. */
  readonly seconds: number;
  readonly connections: number;
};

const thousand = 1000;
const usual = [thousand, 100 * thousand];

/**
 * `--books 1000,100000,1000000`, `--seconds`, `--connections`.
 *
 * @throws {TypeError} for what is not understood
 */
export function readDataPlan(args: readonly string[]): DataPlan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      books: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
    },
  });
  return {
    books: values.books?.split(',').map(count) ?? usual,
    seconds: values.seconds === undefined ? 5 : count(values.seconds),
    connections: values.connections === undefined ? 64 : count(values.connections),
  };
}

function count(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new TypeError(`${text} is not a whole number above zero`);
}
