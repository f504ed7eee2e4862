import { styleText } from 'node:util';
import { examine } from './doctor/examine.ts';
import { runCommand } from './process/run-command.ts';

const marks = {
  good: styleText('green', '✓'),
  note: styleText('yellow', '•'),
  problem: styleText('red', '✗'),
};

await runCommand(async () => {
  const findings = await examine();
  for (const { level, what, advice } of findings) {
    console.log(`${marks[level]} ${what}${advice === undefined ? '' : `\n    → ${advice}`}`);
  }
  if (findings.some(({ level }) => level === 'problem')) process.exitCode = 1;
});
