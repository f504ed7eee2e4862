import 'server-only';

const keptForMs = 5 * 60_000;
const mostKept = 200;

type Kept = { readonly at: number; readonly since: number; readonly answer: Promise<unknown> };

const answers = new Map<string, Kept>();

/**
 * What `work` answered for `question` in the last five minutes, or does it: figures of years do not
 * change in minutes, and two who open the page at once ask the database once. The question names
 * the tenant. A failure is not kept.
 *
 * @param now milliseconds since the epoch, which the answer is about
 * @param elapsed milliseconds of a clock that nobody sets: one that is set back would keep answers for hours
 */
export function keepAnswer<T>(
  question: readonly unknown[],
  now: number,
  work: () => Promise<T>,
  elapsed = performance.now(),
): Promise<T> {
  const key = JSON.stringify(question);
  const kept = answers.get(key);
  if (
    kept !== undefined &&
    elapsed - kept.since < keptForMs &&
    Math.abs(now - kept.at) < keptForMs
  ) {
    return kept.answer as Promise<T>;
  }
  const answer = work();
  answers.delete(key);
  answers.set(key, { at: now, since: elapsed, answer });
  answer.catch(() => answers.delete(key));
  const [oldest] = answers.keys();
  if (answers.size > mostKept && oldest !== undefined) answers.delete(oldest);
  return answer;
}
