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
 * @throws {Error} that names the address and says what went wrong, for a log.
 */
export async function fetchJson(url: string, options: FetchJsonOptions = {}): Promise<unknown> {
  try {
    return JSON.parse(await fetchText(url, options));
  } catch (cause) {
    throw new Error(`${url}: ${reasonOf(cause)}`, { cause });
  }
}

async function fetchText(
  url: string,
  { fetch = globalThis.fetch, timeoutMs = defaultTimeoutMs }: FetchJsonOptions,
): Promise<string> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    cache: 'no-store',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (response.status !== 200) {
    await response.body?.cancel();
    throw new Error(`answered ${response.status}`);
  }
  return readBounded(response);
}

async function readBounded(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength;
    if (size > maxDocumentSize) throw new Error(`answered more than ${maxDocumentSize} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** `fetch` says "fetch failed" and keeps the reason (refused, unknown host, redirect) in `cause`. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return reason instanceof Error ? reason.message : String(reason);
}
