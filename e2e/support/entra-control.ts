/** What tests may ask of the emulator of Entra ID; emulators/entra/README.md lists it all. */
export type EntraControl = {
  /** `http://localhost:PORT`. */
  readonly origin: string;
  /** POSTs to `/_control/PATH` and gives the JSON answer. */
  control<T = unknown>(path: string, body?: unknown): Promise<T>;
  /** Reads `/_control/PATH`. */
  read<T = unknown>(path: string): Promise<T>;
  /** Changes a person's entry in the directory: roles, `enabled`, `assigned` and the like. */
  changePerson(person: { readonly username: string }, change: object): Promise<void>;
  /** How many requests came to paths that contain `part`; preflights do not count. */
  requests(part: string): Promise<number>;
  clearCounters(): Promise<void>;
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
    changePerson: async ({ username }, change) => {
      await control(`people/${username}`, change);
    },
    requests: async (part) => {
      const counts = Object.entries(await read<Record<string, number>>('counters'));
      const counted = counts.filter(([name]) => name.includes(part) && !name.startsWith('OPTIONS'));
      return counted.reduce((sum, [, count]) => sum + count, 0);
    },
    clearCounters: async () => {
      await answer(await fetch(url('counters'), { method: 'DELETE' }));
    },
    accessToken: async (request) =>
      (await control<{ token: string }>('access-token', request)).token,
  };
}
