'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useRef, useState } from 'react';

/**
 * One query parameter of the address as state; empty when absent. Setting it replaces the address
 * in place: no navigation, no request, no new entry in the history.
 *
 * The router hears of the new address in a transition, so late and sometimes only of the last of
 * several. The value is therefore kept here and taken from the address only when somebody else
 * changed it: a field bound to the router alone loses letters under a fast typist.
 */
export function useSearchParameter(name: string): [string, (value: string) => void] {
  const inAddress = useSearchParams().get(name) ?? '';
  const [value, setValue] = useState(inAddress);
  /** What was written and the router has not reported yet; the last one is the present value. */
  const written = useRef([inAddress]);

  useEffect(() => {
    const settled = inAddress === written.current.at(-1);
    if (!settled && written.current.includes(inAddress)) return;
    written.current = [inAddress];
    setValue(inAddress);
  }, [inAddress]);

  const change = useCallback(
    (next: string) => {
      written.current.push(next);
      setValue(next);
      window.history.replaceState(null, '', addressWith(name, next));
    },
    [name],
  );
  return [value, change];
}

function addressWith(name: string, value: string): URL {
  const address = new URL(window.location.href);
  if (value === '') address.searchParams.delete(name);
  else address.searchParams.set(name, value);
  return address;
}
