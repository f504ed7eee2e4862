import { parseArgs, styleText } from 'node:util';
import { examine } from './doctor/examine.ts';
import type { Finding } from './doctor/finding.ts';
import { runCommand } from './process/run-command.ts';
import { CommandError } from './terminal/command-error.ts';

const marks = {
  good: styleText('green', '✓'),
  note: styleText('yellow', '•'),
  problem: styleText('red', '✗'),
};

const usage =
  'npm run doctor -- --deployed URL [--api URL] [--audience CLIENT-ID] [--database URL] [--smoke]';

/**
 * `npm run doctor`: this machine. `npm run doctor -- --deployed URL …`: a deployment, as seen from here.
 */
await runCommand(async () => {
  const findings = await look();
  for (const { level, what, advice } of findings) {
    console.log(`${marks[level]} ${what}${advice === undefined ? '' : `\n    → ${advice}`}`);
  }
  if (findings.some(({ level }) => level === 'problem')) process.exitCode = 1;
});

async function look(): Promise<Finding[]> {
  const { deployed, ...options } = readOptions();
  if (deployed === undefined && Object.keys(options).length === 0) return examine();
  if (deployed === undefined) throw new CommandError(`Which deployment? ${usage}`);
  // Only now: this part needs the dependencies, and the doctor must work without.
  const { examineDeployed } = await import('./doctor/deployed/examine-deployed.ts');
  return examineDeployed(deployed, options);
}

function readOptions() {
  const text = { type: 'string' } as const;
  const options = {
    deployed: text,
    api: text,
    audience: text,
    database: text,
    smoke: { type: 'boolean' },
  } as const;
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    throw new CommandError(`${error instanceof Error ? error.message : error}\n${usage}`);
  }
}
