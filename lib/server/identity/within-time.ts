import 'server-only';

/**
 * The outcome of `work`, or a rejection with `late()` when it takes longer than `ms` milliseconds.
 * For work that ignores abort signals and time-outs, as the Azure identity SDK does: it is left
 * behind, and what becomes of it is ignored.
 */
export function withinTime<T>(work: Promise<T>, ms: number, late: () => Error): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
