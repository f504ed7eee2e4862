import { BookPage } from '@/lib/contract/books.ts';
import { Loan } from '@/lib/contract/loans.ts';
import type { LoadReport } from '../load/load-report.ts';

type Headers = Readonly<Record<string, string>>;

/**
 * Each of the callers borrows a book of their own and brings it back, over and over: one request of
 * each is under way at any time.
 *
 * @throws {Error} for an answer that is no success
 */
export async function borrowAndReturn(
  origin: string,
  callers: readonly Headers[],
  seconds: number,
): Promise<LoadReport> {
  const [first = {}] = callers;
  const page = await fetch(`${origin}/api/v1/books?sort=newest&limit=100`, { headers: first });
  const { items } = BookPage.parse(await page.json());
  const times: number[] = [];
  const until = performance.now() + seconds * 1000;
  async function act(headers: Headers, path: string, body?: object): Promise<string> {
    const started = performance.now();
    const answer = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    times.push(performance.now() - started);
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text}`);
    return Loan.parse(JSON.parse(text)).id;
  }
  await Promise.all(
    callers.map(async (headers, index) => {
      const bookId = items[index % items.length]?.id;
      while (performance.now() < until) {
        const id = await act(headers, '/api/v1/loans', { bookId });
        await act(headers, `/api/v1/loans/${id}/return`);
      }
    }),
  );
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.floor(times.length * part)] ?? Number.NaN;
  const requests = times.length;
  return {
    requests,
    requestsPerSecond: requests / seconds,
    p50: at(0.5),
    p99: at(0.99),
    failures: 0,
  };
}
