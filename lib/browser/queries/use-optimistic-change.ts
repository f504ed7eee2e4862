'use client';

import { useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { type ChangeInCache, changeInCache } from './change-in-cache.ts';
import type { Expectation } from './expectation.ts';
import { persistently } from './persistently.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

type Keyed<Input> = { readonly input: Input; readonly idempotencyKey: string };

export type OptimisticChange<Input, Result> = {
  readonly send: (input: Input, headers: Readonly<Record<string, string>>) => Promise<Result>;
  /** What the answer will most probably change, shown at once and taken back on a failure. */
  readonly expect?: (input: Input) => readonly Expectation[];
  /** What the answer says for sure, once it is there. */
  readonly learn?: (result: Result) => readonly Expectation[];
  /** Changes of the same name are sent one after the other, in the order of the clicks. */
  readonly inTurn?: string;
  /** Whether a path is asked anew after the change, which may have failed. */
  readonly asksAnew: (path: string, failed: boolean) => boolean;
};

/**
 * A change that shows before it is done. Each click has an idempotency key of its own, so that
 * sending it again after a lost answer cannot do it twice.
 */
export function useOptimisticChange<Input, Result>(change: OptimisticChange<Input, Result>) {
  const account = useAccountKey();
  const mutation = useMutation<Result, ApiProblem, Keyed<Input>, ChangeInCache>(
    {
      mutationFn: ({ input, idempotencyKey }) =>
        persistently(() => change.send(input, { 'idempotency-key': idempotencyKey }), { account }),
      ...(change.inTurn && { scope: { id: change.inTurn } }),
      onMutate: async ({ input }) => {
        const shown = changeInCache(queryClient, account);
        await shown.expect(change.expect?.(input) ?? []);
        return shown;
      },
      onSuccess: (result, _input, shown) => shown.done(change.learn?.(result) ?? []),
      onError: (_error, _input, shown) => shown?.takeBack(),
      onSettled: (_result, error, _input, shown) => {
        const asked = queryClient.invalidateQueries({
          predicate: (query) =>
            query.queryKey[0] === account &&
            (change.asksAnew(String(query.queryKey[1]), error !== null) ||
              shown?.interrupted(query) === true),
        });
        // Why it failed is told at once, however long the lists take.
        return error ? undefined : asked;
      },
    },
    queryClient,
  );
  return {
    busy: mutation.isPending,
    run: (input: Input) => mutation.mutateAsync({ input, idempotencyKey: crypto.randomUUID() }),
  };
}
