import { runCommand } from './process/run-command.ts';
import { runSteps } from './tests/run-steps.ts';
import { selectSteps } from './tests/select-steps.ts';
import { steps } from './tests/steps.ts';
import { closingLine, summaryTable } from './tests/summary.ts';

await runCommand(async () => {
  const finished = await runSteps(selectSteps(steps, process.argv.slice(2)));
  console.log(`\n${summaryTable(finished)}\n\n${closingLine(finished)}`);
  if (finished.some(({ outcome }) => outcome.failed > 0)) process.exitCode = 1;
});
