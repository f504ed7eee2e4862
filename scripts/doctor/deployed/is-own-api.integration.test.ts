import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Answer, type Call, good, written } from '@/infra/testing/call.ts';
import { type Programs, putPrograms } from '@/infra/testing/programs.ts';
import { checkToken } from './check-token.ts';
import type { Deployment } from './deployment.ts';
import { soundRegistrations } from './testing/sound-registrations.ts';

const ours = '33333333-3333-4333-8333-333333333333';
const pages = '44444444-4444-4444-8444-444444444444';
const payroll = '55555555-5555-4555-8555-555555555555';
const site = 'https://library.invalid';

let programs: Programs;
let calls: string[];
/** What the directory holds, by client id. */
let directory: Record<string, unknown>;

function answer(call: Call): Answer {
  calls.push(written(call));
  if (call.args[0] === 'account') return { code: 1, output: 'ERROR: no token here' };
  const id = /appId='([^']*)'/.exec(written(call))?.[1] ?? '';
  const found = directory[id];
  return found === undefined
    ? { code: 1, output: `ERROR: ${id} does not exist` }
    : good(JSON.stringify(found));
}

beforeAll(async () => {
  programs = await putPrograms(['az'], answer);
});

afterAll(() => programs.remove());

beforeEach(() => {
  const { api, spa } = soundRegistrations(site, ours, pages);
  const other = soundRegistrations('https://payroll.invalid', payroll, 'the-pages-of-payroll');
  directory = { [ours]: api, [pages]: spa, [payroll]: other.api };
});

/** What is said of the token, and whether az was asked for one. */
async function asked(change: Partial<Deployment>, audience?: string) {
  calls = [];
  const deployment: Deployment = {
    ...{ site, api: site, spaClientId: pages, apiClientId: ours },
    healthPath: '/health',
    scope: `api://${ours}/access_as_user`,
    authority: 'https://login.microsoftonline.com/common',
    ...change,
  };
  const [finding] = await checkToken(deployment, audience);
  return { said: finding?.what ?? '', asked: calls.some((call) => call.includes('get-access')) };
}

test('a token is asked for when the directory knows these pages at this address', async () => {
  expect(await asked({})).toMatchObject({ asked: true });
});

test.each<[string, Partial<Deployment>, string]>([
  ['an address that names another API', { apiClientId: payroll }, `knows ${site}`],
  [
    'an address that no registration knows',
    { site: 'https://l1brary.invalid', api: 'https://l1brary.invalid' },
    'knows https://l1brary.invalid',
  ],
  [
    'pages that the directory does not know',
    { spaClientId: '66666666-6666-4666-8666-666666666666' },
    'does not exist',
  ],
  ['an API that is no id', { apiClientId: "x')/owners" }, 'is no application id'],
  ['an API elsewhere', { api: 'https://api.invalid' }, 'an origin of its own'],
])('none for %s', async (_name, change, words) => {
  expect(await asked(change)).toEqual({ asked: false, said: expect.stringContaining(words) });
});

test('who names the audience decides, also for an API elsewhere', async () => {
  expect(await asked({ api: 'https://api.invalid' }, ours)).toMatchObject({ asked: true });
  expect(await asked({ apiClientId: payroll }, ours)).toEqual({
    asked: false,
    said: expect.stringContaining(`names the API ${payroll}, not ${ours}`),
  });
});
