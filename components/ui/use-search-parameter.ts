'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback } from 'react';

/**
 * One query parameter of the address as state; empty when absent. Setting it replaces the address
 * in place: no navigation, no request, no new entry in the history.
 */
export function useSearchParameter(name: string): [string, (value: string) => void] {
  const value = useSearchParams().get(name) ?? '';
  const setValue = useCallback(
    (next: string) => {
      const address = new URL(window.location.href);
      if (next === '') address.searchParams.delete(name);
      else address.searchParams.set(name, next);
      window.history.replaceState(null, '', address);
    },
    [name],
  );
  return [value, setValue];
}
