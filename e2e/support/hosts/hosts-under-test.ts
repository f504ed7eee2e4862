/** The hosts that the browser suite can run on. */
const known = ['node', 'static-web-apps', 'two-origins'] as const;

export type BrowserHost = (typeof known)[number];

/**
 * Reads which hosts the browser tests run on: KEYLESS_HOSTS, separated by commas.
 *
 * @throws {Error} for a name that is no host: a suite must not pass because it ran on none
 */
export function hostsUnderTest({ KEYLESS_HOSTS }: NodeJS.ProcessEnv): readonly BrowserHost[] {
  const named = (KEYLESS_HOSTS || 'node').split(',');
  return named.map((name) => {
    const host = known.find((one) => one === name);
    if (host === undefined) {
      throw new Error(`KEYLESS_HOSTS: there is no host ${name}. The hosts: ${known.join(', ')}.`);
    }
    return host;
  });
}
