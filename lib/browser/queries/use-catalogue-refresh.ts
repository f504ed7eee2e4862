'use client';

import { queryClient } from './query-client.ts';
import { useAccountKey } from './use-account-key.ts';

/** Has everything that this account has been told asked anew: an import changes much at once. */
export function useCatalogueRefresh(): () => void {
  const account = useAccountKey();
  return () => void queryClient.invalidateQueries({ queryKey: [account] });
}
