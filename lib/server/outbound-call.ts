import 'server-only';

/** One call to something outside this process, as it is logged: names and times, never contents. */
export type OutboundCall = {
  readonly dependency: 'identity' | 'secrets' | 'graph' | 'database';
  /** What was asked for, such as `read azure-tenant-id`. */
  readonly operation: string;
  readonly ms: number;
  /** `ok`, or the kind of failure. */
  readonly outcome: string;
};

export type LogOutbound = (call: OutboundCall) => void;

/** Runs `work` and logs how long it took and how it ended. Throws what `work` throws. */
export async function outboundCall<T>(
  log: LogOutbound,
  call: Pick<OutboundCall, 'dependency' | 'operation'>,
  work: () => Promise<T>,
): Promise<T> {
  const startedAt = performance.now();
  const done = (outcome: string) =>
    log({ ...call, ms: Math.round((performance.now() - startedAt) * 10) / 10, outcome });
  try {
    const result = await work();
    done('ok');
    return result;
  } catch (error) {
    done(kindOf(error));
    throw error;
  }
}

function kindOf(error: unknown): string {
  if (typeof error === 'object' && error !== null && 'kind' in error) return String(error.kind);
  return error instanceof Error ? error.name : 'failed';
}
