/** GitHub refuses a comment that is longer. */
const longest = 65_536;
const cut = '\n… the end is left out here: see the log of the run.';

/** Marks the comment of one environment, so that the next plan replaces it. */
export function markerOf(environment: string): string {
  return `<!-- plan of ${environment} -->`;
}

/**
 * A plan as a comment on its pull request.
 *
 * @param plan what `terraform plan` printed; the values it knows to be secret are not in it
 */
export function planComment(environment: string, plan: string, succeeded: boolean): string {
  const summary = /^(Plan: .*|No changes\..*)$/m.exec(plan)?.[1] ?? 'There is no plan.';
  const title = succeeded
    ? `**${environment}**: ${summary}`
    : `**${environment}**: the plan failed.`;
  const fence = fenceFor(plan);
  const head = [
    markerOf(environment),
    title,
    '<details><summary>Plan</summary>',
    '',
    fence,
    '',
  ].join('\n');
  const foot = `\n${fence}\n</details>`;
  const room = longest - head.length - foot.length;
  const text = plan.length <= room ? plan : plan.slice(0, room - cut.length) + cut;
  return head + text + foot;
}

/** Longer than any run of backticks inside, so that no plan can end its own block. */
function fenceFor(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  return '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
}
