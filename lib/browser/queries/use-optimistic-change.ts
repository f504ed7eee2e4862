'use client';

import { type QueryKey, useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Expectation } from './expectation.ts';
import { persistently } from './persistently.ts';
import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

type Keyed<Input> = { readonly input: Input; readonly idempotencyKey: string };
type Before = readonly (readonly [QueryKey, unknown])[];

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
  const mutation = useMutation<Result, ApiProblem, Keyed<Input>, Before>(
    {
      mutationFn: ({ input, idempotencyKey }) =>
        persistently(() => change.send(input, { 'idempotency-key': idempotencyKey }), { account }),
      ...(change.inTurn && { scope: { id: change.inTurn } }),
      onMutate: ({ input }) => editAll(account, change.expect?.(input) ?? []),
      onSuccess: async (result) => {
        await editAll(account, change.learn?.(result) ?? []);
      },
      onError: (_error, _input, before) => {
        for (const [key, value] of before ?? []) queryClient.setQueryData(key, value);
      },
      onSettled: (_result, error) =>
        queryClient.invalidateQueries({
          predicate: ({ queryKey }) =>
            queryKey[0] === account && change.asksAnew(String(queryKey[1]), error !== null),
        }),
    },
    queryClient,
  );
  return {
    busy: mutation.isPending,
    run: (input: Input) => mutation.mutateAsync({ input, idempotencyKey: crypto.randomUUID() }),
  };
}

/** @returns what was there before, to be put back. */
async function editAll(account: string | null, all: readonly Expectation[]): Promise<Before> {
  const before: (readonly [QueryKey, unknown])[] = [];
  for (const { path, edit } of all) {
    const queryKey = [account, path];
    await queryClient.cancelQueries({ queryKey });
    before.push(...queryClient.getQueriesData({ queryKey }));
    queryClient.setQueriesData({ queryKey }, edit);
  }
  return before;
}
