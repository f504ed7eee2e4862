'use client';

import { useRef } from 'react';
import type { ApiRequest } from '@/lib/browser/api/api-client.ts';
import { keysByContent } from './keys-by-content.ts';
import { persistently } from './persistently.ts';
import { useAccountKey } from './use-account-key.ts';

type Send<Input, Result> = (input: Input, request: ApiRequest) => Promise<Result>;

/**
 * Sends what was typed into a form. It carries one idempotency key until it is done, however often it is
 * sent, by itself or by pressing again: nothing is done twice, and whoever was told that no answer came
 * may press again without looking first.
 */
export function useSentOnce<Input, Result>(send: Send<Input, Result>) {
  const account = useAccountKey();
  const keys = useRef(keysByContent());
  return async (input: Input): Promise<Result> => {
    const headers = { 'idempotency-key': keys.current.keyOf(input) };
    const result = await persistently(() => send(input, { headers, repeatable: true }), {
      account,
    });
    keys.current.forget();
    return result;
  };
}
