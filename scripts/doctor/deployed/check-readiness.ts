import { Readiness } from '../../../lib/contract/health.ts';
import { type Finding, good, note, problem } from '../finding.ts';
import { ask } from './ask.ts';
import type { Deployment } from './deployment.ts';

const advice: Readonly<Record<string, string>> = {
  'signing-keys': 'The app must reach the authority: look at its network rules and at the log.',
  secrets:
    'Give the app’s identity “Key Vault Secrets User” on the vault: infra/modules/key-vault.',
  database: 'Behind: run the migration job. Silent: infra/sql/grant-identities.sql, firewall, log.',
};

/** Signing keys, vault access and database as the app itself sees them. */
export async function checkReadiness({ api, healthPath }: Deployment): Promise<Finding[]> {
  const reply = await ask(`${api}${healthPath}/ready`);
  const readiness = Readiness.safeParse(reply.json);
  if (!readiness.success) {
    return [
      problem(
        `${healthPath}/ready answers ${reply.status} and nothing readable.`,
        'Look at the log.',
      ),
    ];
  }
  return readiness.data.dependencies.map(({ name, status, detail = status }) => {
    if (status === 'ready') return good(`Ready: ${name}.`);
    const todo = advice[name] ?? 'Look at the log of the app.';
    return (status === 'down' ? problem : note)(`Not ready: ${name}: ${detail}`, todo);
  });
}
