import type { BookFileCalls, Call, Reply } from './book-file-messages.ts';
import { FileProblem } from './table.ts';

/** A file in a worker; every answer is a promise. */
export type BookFileReader = {
  readonly [Name in keyof BookFileCalls]: (
    argument: Parameters<BookFileCalls[Name]>[0],
  ) => Promise<ReturnType<BookFileCalls[Name]>>;
} & { readonly close: () => void };

type Waiting = { resolve: (value: never) => void; reject: (error: Error) => void };

/** Starts a worker that can open one file. Its promises reject with {@link FileProblem}, in words. */
export function createBookFileReader(): BookFileReader {
  const worker = new Worker(new URL('./book-file-worker.ts', import.meta.url), { type: 'module' });
  const waiting = new Map<number, Waiting>();
  let calls = 0;
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(data.id) ?? {};
    waiting.delete(data.id);
    if ('problem' in data) reject?.(new FileProblem(data.problem));
    else resolve?.(data.value as never);
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) {
      reject(new FileProblem('The browser ran out of room for this file. Split it into several.'));
    }
    waiting.clear();
  };
  const call = (name: Call['name']) => (argument: unknown) =>
    new Promise<never>((resolve, reject) => {
      calls += 1;
      waiting.set(calls, { resolve, reject });
      worker.postMessage({ id: calls, name, argument });
    });
  return {
    open: call('open'),
    layOut: call('layOut'),
    part: call('part'),
    problemsFile: call('problemsFile'),
    close: () => worker.terminate(),
  };
}
