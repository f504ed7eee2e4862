import { styleText } from 'node:util';
import type { SamplePerson } from '../../emulators/entra/sample-people.ts';
import { formatTable } from '../terminal/table.ts';

/** What a newcomer needs once the app runs: where it is, and as whom to sign in. */
export function banner(
  appOrigin: string,
  entraOrigin: string,
  people: readonly SamplePerson[],
): string {
  const tenants = [...new Set(people.map(({ tenant }) => tenant))];
  return [
    '',
    `Keyless runs at ${styleText(['bold', 'underline'], appOrigin)}`,
    '',
    `Sign in as one of these people. No password is asked: Entra ID is emulated at ${entraOrigin}.`,
    ...tenants.flatMap((tenant) => [
      '',
      styleText('bold', tenant),
      directory(people.filter((person) => person.tenant === tenant)),
    ]),
    '',
    'Ctrl-C ends everything.',
  ].join('\n');
}

/** Two lines for each person: who, and below it what to try; one would not fit a terminal. */
function directory(people: readonly SamplePerson[]): string {
  const table = formatTable(
    people.map(({ name, username, roles }) => [name, username, roles.join(', ') || 'no role']),
  );
  return table
    .split('\n')
    .flatMap((line, index) => [line, `    ${styleText('dim', people[index]?.tryThis ?? '')}`])
    .join('\n');
}
