'use client';

import { useIsMutating, useMutation } from '@tanstack/react-query';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { Import } from '@/lib/contract/imports.ts';
import { importPath, importsPath } from './imports-path.ts';
import type { List } from './joined-pages.ts';
import { queryClient } from './query-client.ts';
import { sendImport } from './send-import.ts';
import { useAccountKey } from './use-account-key.ts';
import { withRow } from './with-row.ts';

/**
 * Undoes an import part by part; the list of imports tells after each how far it is. It goes on when the
 * person goes to another page, and whoever looks at the import meanwhile sees that it is `busy`.
 */
export function useUndoImport(id: string) {
  const account = useAccountKey();
  const mutationKey = [account, importPath(id), 'undo'];
  const { mutateAsync } = useMutation<Import, ApiProblem, void>(
    {
      mutationKey,
      mutationFn: async () => {
        for (;;) {
          const latest = await sendImport.undo(id, account);
          if (latest.state === 'undone') return latest;
          queryClient.setQueriesData<List<Import>>(
            { queryKey: [account, importsPath] },
            (list) => list && withRow(list, latest),
          );
        }
      },
      onSettled: () => void queryClient.invalidateQueries({ queryKey: [account] }),
    },
    queryClient,
  );
  return { undo: mutateAsync, busy: useIsMutating({ mutationKey }, queryClient) > 0 };
}
