import { parseArgs } from 'node:util';

export type Plan = {
  readonly rounds: number;
  /** Of each measured load, and of the one before it that is not measured. */
  readonly seconds: number;
  readonly warmUpSeconds: number;
  readonly connections: number;
};

const thorough: Plan = { rounds: 7, seconds: 3, warmUpSeconds: 2, connections: 64 };
const quick: Plan = { ...thorough, rounds: 1, seconds: 2, warmUpSeconds: 1 };

/**
 * `--quick` for one short round; `--rounds`, `--seconds` and `--connections` by themselves.
 *
 * @throws {TypeError} for an option that is not known
 */
export function readPlan(args: readonly string[]): Plan {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      connections: { type: 'string' },
    },
  });
  const plan = values.quick ? quick : thorough;
  return {
    ...plan,
    rounds: count(values.rounds, plan.rounds),
    seconds: count(values.seconds, plan.seconds),
    connections: count(values.connections, plan.connections),
  };
}

function count(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const number = Number(text);
  if (Number.isInteger(number) && number > 0) return number;
  throw new TypeError(`${text} is not a whole number above zero`);
}
