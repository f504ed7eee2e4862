'use client';

import { useRouter } from 'next/navigation';
import { leaveSafely } from './unsaved-work.ts';

/** Goes to an address of the app; what is unsaved on the page asks first. */
export function useGoTo(): (address: string) => void {
  const { push } = useRouter();
  return (address) => leaveSafely(() => push(address));
}
