import type { INetworkModule, NetworkRequestOptions, NetworkResponse } from '@azure/msal-browser';
import { answerInTime } from '@/lib/browser/session/answer-in-time.ts';

/**
 * What MSAL sends with. Its own way waits for ever for an answer that does not come, and the page with
 * it. An error thrown here leaves MSAL as `network_error`.
 */
export const boundedNetwork: INetworkModule = {
  sendGetRequestAsync: (url, options) => send(url, 'GET', options),
  sendPostRequestAsync: (url, options) => send(url, 'POST', options),
};

async function send<T>(
  url: string,
  method: 'GET' | 'POST',
  { headers = {}, body }: NetworkRequestOptions = {},
): Promise<NetworkResponse<T>> {
  const request = { method, headers, ...(body ? { body } : {}), signal: answerInTime() };
  // Once more, as MSAL does: the first request after a change of networks may fail.
  const response = await fetch(url, request).catch((error: unknown) => {
    if (error instanceof TypeError && navigator.onLine) return fetch(url, request);
    throw error;
  });
  const answer: T = await response.json();
  return { headers: Object.fromEntries(response.headers), body: answer, status: response.status };
}
