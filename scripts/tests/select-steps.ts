import { CommandError } from '../terminal/command-error.ts';
import type { TestStep } from './steps.ts';

/**
 * @param names what stood after `npm test --`; none means all but those that run on request
 * @returns the named steps and what they need, in the order in which they run
 * @throws {CommandError} for a name that is no step
 */
export function selectSteps(all: readonly TestStep[], names: readonly string[]): TestStep[] {
  const unknown = names.filter((name) => !all.some((step) => step.name === name));
  if (unknown.length > 0) {
    const known = all.map(({ name }) => name).join(', ');
    throw new CommandError(`There is no step ${unknown.join(', ')}. The steps are: ${known}.`);
  }
  if (names.length === 0) return all.filter(({ onRequest }) => !onRequest);
  const needed = all.filter(({ name }) => names.includes(name)).flatMap(({ needs = [] }) => needs);
  return all.filter(({ name }) => names.includes(name) || needed.includes(name));
}
