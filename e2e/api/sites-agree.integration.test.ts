import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { type SiteAnswer, siteAnswer } from './site-answer.ts';
import { differences, notFound, sameAnswers } from './site-requests.ts';

const cli = 'e2e/static-web-apps-cli/node_modules/@azure/static-web-apps-cli';
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const configured: Record<string, string> = readJson('staticwebapp.config.json').globalHeaders;

let node: Keyless;
let staticWebApps: Keyless;
beforeAll(async () => {
  [node, staticWebApps] = await Promise.all([
    startKeyless(),
    startKeyless({ host: 'static-web-apps' }),
  ]);
}, 120_000);
afterAll(() => Promise.all([node?.stop(), staticWebApps?.stop()]));

/** Both answers; the policy of each names the emulator of Entra ID that it was started with. */
async function both(target: string): Promise<readonly [SiteAnswer, SiteAnswer]> {
  const [ours, theirs] = await Promise.all(
    [node, staticWebApps].map(async ({ origin, entra }) => {
      const { headers, ...answer } = await siteAnswer(origin, target);
      const text = JSON.stringify(headers).replaceAll(entra.origin, 'AUTHORITY');
      return { ...answer, headers: JSON.parse(text) };
    }),
  );
  return [ours as SiteAnswer, theirs as SiteAnswer];
}

test.each(sameAnswers)('%s', async (target) => {
  const [ours, theirs] = await both(target);
  expect(theirs).toEqual(ours);
  expect(ours.status).toBe(200);
  expect(Object.keys(ours.headers)).toEqual(expect.arrayContaining(Object.keys(configured)));
});

test('scripts may be kept for ever, pages may not', async () => {
  const [{ text: page }] = await both('GET /');
  const script = /src="(\/_next\/static\/[^"]+\.js)"/.exec(page)?.[1] ?? 'none';
  const [ours, theirs] = await both(`GET ${script}`);
  expect(theirs).toEqual(ours);
  expect(ours.headers['cache-control']).toContain('immutable');
});

test.each(notFound)('%s finds nothing', async (target) => {
  const [ours, theirs] = await both(target);
  expect([ours.status, theirs.status]).toEqual([404, 404]);
  expect(theirs.text).toBe(ours.text);
  // The CLI leaves configured headers out of error pages; the platform's words are “each response”.
  expect(ours.headers).toHaveProperty('content-security-policy');
  expect(theirs.headers).not.toHaveProperty('content-security-policy');
});

describe('what differs, and may', () => {
  test.each(differences)('$target: $why', async ({ target, ...expected }) => {
    const [ours, theirs] = await both(target);
    expect([ours.status, theirs.status]).toEqual([expected.node, expected.staticWebApps]);
    expect(theirs).not.toEqual(ours);
  });
});

test('the schema that the configuration is checked by is the one of this CLI', () => {
  const ours = readJson('scripts/testing/static-web-apps/schema.json');
  expect(ours).toEqual(readJson(`${cli}/schema/staticwebapp.config.json`));
});
