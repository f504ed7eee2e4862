'use client';

import { type QueryKey, useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Expectation } from './expectation.ts';
import { queryClient } from './query-client.ts';
import { shouldRetry } from './retry-policy.ts';
import { useAccountKey } from './use-account-key.ts';

/** Whatever shows copies, loans or queues is asked anew after a change. */
const lendingPaths = ['/api/v1/loans', '/api/v1/holds', '/api/v1/reminders', '/api/v1/desk'];

type Keyed<Input> = { readonly input: Input; readonly idempotencyKey: string };
type Before = readonly (readonly [QueryKey, unknown])[];

type LendingChange<Input, Result> = {
  readonly send: (input: Input, headers: Readonly<Record<string, string>>) => Promise<Result>;
  /** What the answer will most probably change, shown at once and taken back on a failure. */
  readonly expect?: (input: Input) => readonly Expectation[];
};

/**
 * A change of loans or holds. Each click has an idempotency key of its own, so that sending it again
 * after a lost answer cannot borrow twice.
 */
export function useLendingChange<Input, Result>(change: LendingChange<Input, Result>) {
  const account = useAccountKey();
  const mutation = useMutation<Result, ApiProblem, Keyed<Input>, Before>(
    {
      mutationFn: ({ input, idempotencyKey }) =>
        change.send(input, { 'idempotency-key': idempotencyKey }),
      retry: shouldRetry,
      onMutate: ({ input }) => expectAll(account, change.expect?.(input) ?? []),
      onError: (_error, _input, before) => {
        for (const [key, value] of before ?? []) queryClient.setQueryData(key, value);
      },
      onSettled: () => askAnew(account),
    },
    queryClient,
  );
  return {
    busy: mutation.isPending,
    run: (input: Input) => mutation.mutateAsync({ input, idempotencyKey: crypto.randomUUID() }),
  };
}

async function expectAll(account: string | null, all: readonly Expectation[]): Promise<Before> {
  const before: (readonly [QueryKey, unknown])[] = [];
  for (const { path, edit } of all) {
    const queryKey = [account, path];
    await queryClient.cancelQueries({ queryKey });
    before.push(...queryClient.getQueriesData({ queryKey }));
    queryClient.setQueriesData({ queryKey }, edit);
  }
  return before;
}

async function askAnew(account: string | null): Promise<void> {
  const about = (key: QueryKey) => {
    const path = String(key[1]);
    return (
      lendingPaths.some((one) => path.startsWith(one)) || /\/(availability|copies)$/.test(path)
    );
  };
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => queryKey[0] === account && about(queryKey),
  });
}
