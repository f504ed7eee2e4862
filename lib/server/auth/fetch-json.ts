import 'server-only';

/** Entra answers in tens of milliseconds; someone is waiting for this when it is slow. */
const defaultTimeoutMs = 5_000;

/** Bytes. Entra's key set has about 20 KiB. */
export const maxDocumentSize = 512 * 1024;

export type FetchJsonOptions = { readonly fetch?: typeof fetch; readonly timeoutMs?: number };

/**
 * Fetches one JSON document of bounded size within a bounded time. A redirect counts as a failure:
 * the address is part of what is trusted.
 *
 * @throws {Error} whose message says what went wrong, for a log.
 */
export async function fetchJson(url: string, options: FetchJsonOptions = {}): Promise<unknown> {
  const { fetch = globalThis.fetch, timeoutMs = defaultTimeoutMs } = options;
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`${url} answered ${response.status}`);
  }
  return JSON.parse(await readBounded(response, url));
}

async function readBounded(response: Response, url: string): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxDocumentSize)
      throw new Error(`${url} answered more than ${maxDocumentSize} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
