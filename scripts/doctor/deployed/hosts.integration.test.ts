import { expect, test } from 'vitest';
import { type Keyless, startKeyless } from '@/e2e/support/start-keyless.ts';
import { examineDeployed } from './examine-deployed.ts';

/** What the doctor finds as a client, as `level what`. */
async function told({ origin, apiOrigin }: Keyless): Promise<string[]> {
  const api = apiOrigin === origin ? undefined : apiOrigin;
  const findings = await examineDeployed(origin, { api, smoke: true });
  return findings.map(({ level, what }) => `${level} ${what}`);
}

test.each([
  [
    'static-web-apps',
    [
      'The API is up (/api/health).',
      'The token arrives (x-authorization).',
      'carries its policy for scripts itself',
    ],
  ],
  ['two-origins', ['The API is up (/health).', 'may call the API.']],
] as const)(
  'a sound deployment on %s has no problem',
  async (host, good) => {
    const keyless = await startKeyless({ host });
    try {
      const lines = await told(keyless);
      expect(lines.filter((line) => line.startsWith('problem'))).toEqual([]);
      for (const words of good) expect(lines.join('\n')).toContain(words);
    } finally {
      await keyless.stop();
    }
  },
  60_000,
);
