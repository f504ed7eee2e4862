import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Keyless, startKeyless } from '@/e2e/support/start-keyless.ts';
import { type Answer, type Call, written } from '@/infra/testing/call.ts';
import { type Programs, putPrograms } from '@/infra/testing/programs.ts';
import { type DeployedOptions, examineDeployed } from './examine-deployed.ts';
import {
  type Break,
  type BrokenFront,
  startBrokenFront,
  withHeaders,
} from './testing/broken-front.ts';
import { soundRegistrations } from './testing/sound-registrations.ts';

const apiId = '94d7c0a3-5e18-4b6f-a2d9-37f0e8b51c64';
const none: Answer = { code: 1, output: 'ERROR: Please run az login' };

let keyless: Keyless;
let front: BrokenFront;
let programs: Programs;
let answer: (call: Call) => Answer = () => none;

beforeAll(async () => {
  keyless = await startKeyless();
  front = await startBrokenFront(keyless.origin);
  programs = await putPrograms(['az', 'sqlcmd'], (call) => answer(call));
}, 60_000);

afterAll(async () => {
  await programs.remove();
  await front.close();
  await keyless.stop();
});

afterEach(() => {
  front.break = {};
  answer = () => none;
});

/** What is told of a deployment, as `level what`. */
async function told(origin: string, options: DeployedOptions = { smoke: true }): Promise<string[]> {
  return (await examineDeployed(origin, options)).map(({ level, what }) => `${level} ${what}`);
}

const problems = (lines: readonly string[]) => lines.filter((line) => line.startsWith('problem'));

test('a sound deployment has no problem, and what needs a sign-in says that it was not checked', async () => {
  const lines = await told(keyless.origin, {});
  expect(problems(lines)).toEqual([]);
  expect(lines.filter((line) => line.startsWith('note'))).toEqual([
    expect.stringContaining('no token is sent, because Please run az login'),
    expect.stringContaining('the role list were not checked: Please run az login'),
    expect.stringContaining('SQL roles were not checked: no --database'),
  ]);
  expect(lines).toContain('good Its type is “Single-page application”.');
  expect(lines).toContain('good The clock of the API is right.');
});

const json = (body: unknown, status = 200) => Response.json(body, { status });
const only =
  (at: string, change: (response: Response) => Response | Promise<Response>) =>
  (path: string, response: Response) =>
    path === at ? change(response) : response;

const breaks: Readonly<Record<string, readonly [Break, string | RegExp]>> = {
  'no API': [{ response: only('/health', () => json({}, 404)) }, 'has no API that is up'],
  'a page for the configuration': [
    { response: only('/api/v1/config', () => new Response('<html>')) },
    '/api/v1/config answers 200, and not what the pages need',
  ],
  'a vault that gives nothing': [
    {
      response: only('/health/ready', () =>
        json(
          {
            status: 'not-ready',
            dependencies: [{ name: 'secrets', status: 'down', detail: 'No role.' }],
          },
          503,
        ),
      ),
    },
    'Not ready: secrets: No role.',
  ],
  'a page of the platform for strangers': [
    { response: only('/api/v1/me', () => new Response('Sign in', { status: 302 })) },
    'A stranger gets 302',
  ],
  'trust in the platform’s word': [
    { response: only('/api/v1/me', (response) => (response.status === 401 ? json({}) : response)) },
    'A forged x-ms-client-principal gets 200',
  ],
  'a front that drops the token': [
    {
      request: (_path, headers) => {
        headers.delete('authorization');
        headers.delete('x-authorization');
      },
    },
    'The token does not arrive: x-authorization gives token-missing',
  ],
  'no content policy': [
    {
      response: only('/', (response) => withHeaders(response, { 'content-security-policy': null })),
    },
    'content-security-policy of / is missing',
  ],
  'a weaker policy': [
    {
      response: only('/auth-redirect.html', (response) =>
        withHeaders(response, { 'x-frame-options': 'ALLOWALL' }),
      ),
    },
    'x-frame-options of /auth-redirect.html is “ALLOWALL”, not “SAMEORIGIN”',
  ],
  'an error page that carries no policy either': [
    {
      response: only(
        '/a-page-that-is-not-there',
        () => new Response('<head></head>', { status: 404 }),
      ),
    },
    'content-security-policy of /a-page-that-is-not-there is missing',
  ],
  'scripts that are fetched each time': [
    {
      response: (at, response) =>
        at.startsWith('/_next/')
          ? withHeaders(response, { 'cache-control': 'no-store' })
          : response,
    },
    'cache-control of /_next/static/* is “no-store”',
  ],
  'CORS for everybody': [
    {
      response: (_path, response) => withHeaders(response, { 'access-control-allow-origin': '*' }),
    },
    'Any page may read the API',
  ],
  'a tenant that is not there': [
    {
      response: only('/api/v1/config', async (response) => {
        const config = await response.text();
        return new Response(config.replaceAll('/organizations/', '/nobody.example/'));
      }),
    },
    '/nobody.example publishes no metadata',
  ],
  'a clock five minutes late': [
    {
      response: (_path, response) =>
        withHeaders(response, { date: new Date(Date.now() - 300_000).toUTCString() }),
    },
    /\b(299|300|301) s behind the authority’s/,
  ],
};

describe('through a front that breaks one thing', () => {
  test.each(Object.entries(breaks))('%s is found', async (_name, [broken, words]) => {
    front.break = broken;
    expect(problems(await told(front.origin)).join('\n')).toMatch(words);
  });

  test('the address of the front is not registered, which is found without signing in', async () => {
    expect(problems(await told(front.origin))).toEqual([
      `problem ${front.origin}/auth-redirect.html is not registered, so nobody can sign in.`,
    ]);
  });

  test('pages that the API does not know are found', async () => {
    const lines = await told(front.origin, { api: keyless.origin, smoke: true });
    expect(problems(lines).join('\n')).toContain(`${front.origin} may not call the API`);
  });

  test('a redirect URI of another type is found', async () => {
    const body = '{"error":"invalid_request","error_description":"AADSTS9002326: Cross-origin"}';
    await keyless.entra.control('faults', {
      path: '/oauth2/v2.0/token',
      status: 400,
      body,
      times: 1,
    });
    expect(problems(await told(keyless.origin))).toEqual([
      expect.stringContaining('another type than “Single-page application”'),
    ]);
  });

  test('an address where nothing answers is named', async () => {
    expect(await told('http://localhost:1')).toEqual([
      expect.stringContaining('problem http://localhost:1/health does not answer'),
    ]);
  });
});

/** As az answers whom it may tell everything. */
async function asAdministrator(claims: Record<string, unknown> = {}): Promise<void> {
  const username = 'jonas.adeyorin@fernhill.example';
  const token = await keyless.entra.accessToken({ username, claims });
  const config = await (await fetch(`${keyless.origin}/api/v1/config`)).json();
  const { api, spa } = soundRegistrations(keyless.origin, idOf(config.scope), config.clientId);
  answer = (call) => {
    const line = written(call);
    if (call.program === 'sqlcmd') return { code: 0, output: sqlRows };
    if (line.includes('get-access-token'))
      return { code: 0, output: JSON.stringify({ accessToken: token }) };
    const registration = line.includes(api.appId) ? api : spa;
    return { code: 0, output: JSON.stringify(registration) };
  };
}

const idOf = (scope: string) => scope.replace(/^api:\/\//, '').replace(/\/.*/, '');
let sqlRows = '';

describe('with the sign-in of an administrator', () => {
  const database = 'mssql://keyless.database.example/keyless';

  test('tokens, registrations, identity, vault and SQL roles are looked at', async () => {
    await asAdministrator();
    sqlRows = [
      'app\tdb_datareader',
      'app\tdb_datawriter',
      'x-migration\tdb_datareader',
      'x-migration\tdb_datawriter',
      'x-migration\tdb_ddladmin',
      '',
    ].join('\n');
    const lines = await told(keyless.origin, { database });
    expect(problems(lines)).toEqual([]);
    expect(lines).toContain('good The API takes the token.');
    expect(lines).toContain('good Tokens are of version 2.');
    expect(lines).toContain('good The roles of the directory are those of lib/policy.');
    expect(lines).toContain('good SQL: app is db_datareader, db_datawriter.');
    expect(lines.join('\n')).not.toContain('were not checked');
  });

  test('wrong tokens and SQL roles are found', async () => {
    await asAdministrator({ ver: '1.0', aud: apiId, idtyp: null });
    sqlRows = 'app\tdb_datareader\napp\tdb_owner\n';
    const lines = await told(keyless.origin, { database });
    expect(problems(lines)).toEqual([
      'problem Tokens are of version 1.0.',
      `problem Their audience is ${apiId}.`,
      expect.stringContaining('The API does not take the token: 401'),
      'problem SQL: app is db_owner, which is too much; is not db_datawriter.',
    ]);
    expect(lines).toContain('note The token has no idtyp.');
  });
});
