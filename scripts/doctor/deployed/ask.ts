/** An answer as a client sees it. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body, when it is JSON. */
  readonly json: unknown;
};

/** A Functions app that starts, before a database that wakes (milliseconds). */
const patience = 60_000;

/**
 * One request, without following redirects.
 *
 * @throws {Error} that names the address, when there is no answer
 */
export async function ask(url: string, init: RequestInit = {}): Promise<Reply> {
  const signal = AbortSignal.timeout(patience);
  const response = await fetch(url, { redirect: 'manual', signal, ...init }).catch((error) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(`${url} does not answer: ${cause instanceof Error ? cause.message : cause}`);
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The code of a problem document (`/problems/CODE`); undefined for any other answer. */
export function problemCode({ json }: Reply): string | undefined {
  const { type } = (json ?? {}) as { type?: unknown };
  return typeof type === 'string' ? type.replace('/problems/', '') : undefined;
}
