import { afterEach, expect, test, vi } from 'vitest';
import { boundedNetwork } from './bounded-network.ts';

const url = 'https://login.example/token';
const options = { headers: { 'content-type': 'text/plain' }, body: 'grant_type=x' };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function stub(fetch: typeof globalThis.fetch, onLine = true) {
  const stubbed = vi.fn(fetch);
  vi.stubGlobal('fetch', stubbed);
  vi.stubGlobal('navigator', { onLine });
  return stubbed;
}

test('sends what MSAL gives and hands back status, headers and JSON, of a refusal too', async () => {
  const headers = { 'x-ms-request-id': 'r-1' };
  const fetch = stub(async () =>
    Response.json({ error: 'invalid_grant' }, { status: 400, headers }),
  );
  const answer = await boundedNetwork.sendPostRequestAsync(url, options);
  expect(answer).toMatchObject({ status: 400, headers, body: { error: 'invalid_grant' } });
  expect(fetch.mock.calls[0]?.[1]).toMatchObject({ method: 'POST', ...options });
});

test('an answer that does not come ends in an error', async () => {
  const ended = new AbortController();
  vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal);
  stub(
    (_, init) =>
      new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(init.signal?.reason));
      }),
  );
  const asked = boundedNetwork.sendPostRequestAsync(url, options);
  ended.abort(new DOMException('too late', 'TimeoutError'));
  await expect(asked).rejects.toThrow('too late');
});

test('a request that fails at once is sent once more, but not without a network', async () => {
  const broken = async () => Promise.reject(new TypeError('Failed to fetch'));
  const online = stub(broken);
  await expect(boundedNetwork.sendGetRequestAsync(url)).rejects.toThrow('Failed to fetch');
  expect(online).toHaveBeenCalledTimes(2);
  const offline = stub(broken, false);
  await expect(boundedNetwork.sendGetRequestAsync(url)).rejects.toThrow('Failed to fetch');
  expect(offline).toHaveBeenCalledTimes(1);
});
