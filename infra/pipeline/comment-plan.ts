// Puts the plan of a pull request on it as a comment: node infra/pipeline/comment-plan.ts FILE
import { readFileSync } from 'node:fs';
import { runCommand } from '../../scripts/process/run-command.ts';
import { CommandError } from '../../scripts/terminal/command-error.ts';
import { markerOf, planComment } from './plan-comment.ts';
import { putComment } from './put-comment.ts';

await runCommand(async () => {
  const [file] = process.argv.slice(2);
  if (file === undefined)
    throw new CommandError('Which plan? node infra/pipeline/comment-plan.ts FILE');
  const environment = given('ENVIRONMENT');
  const body = planComment(environment, readFileSync(file, 'utf8'), given('OUTCOME') === 'success');
  const place = {
    api: given('GITHUB_API_URL'),
    repository: given('GITHUB_REPOSITORY'),
    pullRequest: given('PULL_REQUEST'),
    token: given('GITHUB_TOKEN'),
  };
  await putComment(place, markerOf(environment), body);
});

function given(name: string): string {
  const value = process.env[name];
  if (!value)
    throw new CommandError(`${name} is not set: this is run by .github/workflows/plan.yml.`);
  return value;
}
