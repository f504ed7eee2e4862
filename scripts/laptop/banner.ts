import { styleText } from 'node:util';
import type { SamplePerson } from '../../emulators/entra/sample-people.ts';
import { formatTable } from '../terminal/table.ts';

/** What a newcomer needs once the app runs: where it is, and as whom to sign in. */
export function banner(
  appOrigin: string,
  entraOrigin: string,
  people: readonly SamplePerson[],
): string {
  const rows = people.map(({ name, username, tenant, roles, tryThis }) => [
    name,
    username,
    tenant,
    roles.join(', ') || '(none)',
    tryThis,
  ]);
  return [
    '',
    `Keyless runs at ${styleText(['bold', 'underline'], appOrigin)}`,
    `Sign in as one of these people; no password is asked (emulated Entra ID at ${entraOrigin}):`,
    '',
    formatTable([['Name', 'Username', 'Organisation', 'Roles', 'Try this'], ...rows]),
    '',
    'Ctrl-C ends everything.',
  ].join('\n');
}
