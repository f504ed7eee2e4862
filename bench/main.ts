import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readPlan } from './command-line.ts';
import { benchData } from './data/main.ts';
import { startKeyServer } from './identity/key-server.ts';
import { assessGoals, functionsStartGoals, importGoal, vaultStartGoal } from './report/goals.ts';
import { describeMachine } from './report/machine.ts';
import { goalRow } from './report/render-markdown.ts';
import { renderText } from './report/render-text.ts';
import { resultRows } from './report/result-rows.ts';
import { writeReport } from './report/write-report.ts';
import { measureFunctionsStart } from './run/measure-functions-start.ts';
import { measureImport } from './run/measure-import.ts';
import { measureVaultStart } from './run/measure-vault-start.ts';
import { prepareWorld } from './run/prepare-world.ts';
import { runRounds } from './run/run-rounds.ts';
import { type SubjectId, subjectIds, subjects } from './subjects/subjects.ts';

/** `npm run bench`, without a word behind it: measures the node host beside what it is compared with, prints and keeps it. */
async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const plan = readPlan(args);
  const folder = await mkdtemp(join(tmpdir(), 'keyless-bench-'));
  const keyServer = await startKeyServer();
  try {
    const prepared = await prepareWorld(folder, keyServer);
    const all = subjectIds.map((id) => subjects[id](prepared.world));
    for (const { name, missing } of all) if (missing) console.log(`${name}: ${missing}`);
    const run = await runRounds(prepared, plan, (line) => console.log(line));
    console.log('Key Vault: starts with and without it');
    const vaultStart = await measureVaultStart(`file:${prepared.world.databaseFile}`);
    console.log('Azure Functions: cold starts');
    const functionsStart = await measureFunctionsStart(prepared.world);
    console.log('Import: rows of books, one sender');
    const importRate = await measureImport(prepared);
    const names = Object.fromEntries(subjectIds.map((id, index) => [id, all[index]?.name]));
    const report = {
      date: new Date().toISOString(),
      command: ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' '),
      machine: describeMachine(),
      plan,
      rows: resultRows(run, names as Record<SubjectId, string>, plan.connections),
      goals: [
        ...assessGoals(run, plan.connections),
        vaultStartGoal(vaultStart),
        ...functionsStartGoals(functionsStart),
        importGoal(importRate),
      ],
      subjects: all,
    };
    console.log(`\n${renderText(report.rows)}\n\n${renderText(report.goals.map(goalRow))}`);
    await writeReport(report, { run, vaultStart, functionsStart, importRate });
  } finally {
    keyServer.close();
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === 'data') await benchData(process.argv.slice(3));
else await main();
