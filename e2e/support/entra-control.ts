/** What tests may ask of the emulator of Entra ID; emulators/entra/README.md lists it all. */
export type EntraControl = {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** POSTs to `/_control/PATH` and gives the JSON answer. */
  control<T = unknown>(path: string, body?: unknown): Promise<T>;
  /** Reads `/_control/PATH`. */
  read<T = unknown>(path: string): Promise<T>;
  /** A genuine access token without a browser, or one changed as `request` says. */
  accessToken(request: Record<string, unknown>): Promise<string>;
};

export function createEntraControl(origin: string): EntraControl {
  const url = (path: string) => `${origin}/_control/${path}`;
  async function answer<T>(response: Response): Promise<T> {
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.url} answered ${response.status}: ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  }
  const control = async <T>(path: string, body: unknown = {}): Promise<T> =>
    answer<T>(
      await fetch(url(path), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    );
  const read = async <T>(path: string): Promise<T> => answer<T>(await fetch(url(path)));
  return {
    origin,
    control,
    read,
    accessToken: async (request) =>
      (await control<{ token: string }>('access-token', request)).token,
  };
}
