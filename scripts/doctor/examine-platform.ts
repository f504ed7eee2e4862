import { existsSync } from 'node:fs';
import type { Platform } from '../../lib/contract/platform.ts';
import { doctorFile } from '../build/bundles.ts';
import { runNode } from '../process/run-node.ts';
import { inRepository } from '../repository.ts';
import { type Finding, good, note, problem } from './finding.ts';

type Diagnosis = { readonly problems: readonly string[]; readonly platform: Platform | null };

/** Settings that only an app of a real cloud has; `npm start` brings its own. */
const cloudSetting = /^(AZURE_|AWS_SECRETS_REGION$|GCP_SECRETS_PROJECT$)/;
const patience = 60_000;

/**
 * What the app would find with this environment: its settings, the identity and how it was found,
 * and each secret; what the platform page shows to administrators.
 */
export async function examinePlatform(environment: NodeJS.ProcessEnv): Promise<Finding[]> {
  const names = Object.keys(environment).filter((name) => cloudSetting.test(name));
  if (names.length === 0 && !existsSync(inRepository('.env'))) {
    return [good('No cloud is configured here: npm start uses the emulators.')];
  }
  if (!existsSync(inRepository(doctorFile))) {
    return [note('The cloud settings were not examined: nothing is built.', 'npm run build')];
  }
  const { code, output } = await runNode([inRepository(doctorFile)], { timeout: patience });
  const line = output.split('\n').find((text) => text.startsWith('{"problems"'));
  if (code !== 0 || line === undefined) {
    return [problem(`The cloud settings cannot be examined: ${output}`, 'npm run build')];
  }
  return findings(JSON.parse(line) as Diagnosis);
}

/** @returns one finding for each setting that is wrong, each source of the identity, each secret */
export function findings({ problems, platform }: Diagnosis): Finding[] {
  const wrong = problems.map((line) => problem(line, 'docs/settings.md describes every setting'));
  if (platform === null) return wrong;
  return [...wrong, ...identity(platform.identity), ...secrets(platform)];
}

function identity({ cloud, chain, principal, warnings }: Platform['identity']): Finding[] {
  const sources = chain.map(({ name, outcome, reason }) => {
    const what = `Identity (${cloud}): ${name} ${outcome.replace('-', ' ')}`;
    return good(reason === null ? what : `${what}: ${reason}`);
  });
  const who = principal?.resource ?? principal?.clientId ?? principal?.objectId;
  const known = who ? [good(`Identity (${cloud}): the app is ${who}.`)] : [];
  return [...sources, ...known, ...warnings.map((warning) => note(warning, 'see the warning'))];
}

function secrets({ vault, secrets: all }: Platform): Finding[] {
  if (vault.address === null) return [];
  return all
    .filter(({ version }) => version !== null)
    .map(({ name, version, createdAt, expiresAt }) => {
      const made = createdAt === null ? '' : `, of ${createdAt}`;
      const ends = expiresAt === null ? '' : `, expires ${expiresAt}`;
      return good(`${name} is in ${vault.address}: version ${version}${made}${ends}.`);
    });
}
