import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BookPage } from '@/lib/contract/books.ts';
import type { Operation } from '@/lib/contract/operation.ts';
import { operations } from '@/lib/contract/operations.ts';
import { roles } from '@/lib/policy/roles.ts';
import { type Keyless, startKeyless } from '../support/start-keyless.ts';
import { type Answer, call } from './call.ts';
import { tokenOf } from './callers.ts';
import { type Attempt, type Case, cases } from './tenants/cases.ts';
import { type Ask, mark, type Planted, plant } from './tenants/planted.ts';

const documented = operations as readonly Operation[];
const caseOf = (id: string) => (cases as Partial<Record<string, Case>>)[id];

/** Both have every role, and the same object id: nothing but the tenant is between them. */
const claims = { oid: 'abababab-0000-4000-8000-00000000abab', roles };

let keyless: Keyless;
let planted: Planted;
const tokens = { owner: '', stranger: '', fernhill: '', brookvale: '' };
const figures = { before: new Map<string, string>(), after: new Map<string, string>() };

const asking =
  (who: keyof typeof tokens): Ask =>
  (target, json, headers = {}) =>
    call(keyless.origin, target, { token: tokens[who], json, init: { headers } });

beforeAll(async () => {
  keyless = await startKeyless();
  const ines = { username: 'ines.morvane@fernhill.example' };
  const sofia = { username: 'sofia.marchevale@brookvale.example' };
  const name = `${mark} Owner`;
  tokens.owner = await keyless.entra.accessToken({ ...ines, claims: { ...claims, name } });
  tokens.stranger = await keyless.entra.accessToken({ ...sofia, claims });
  tokens.fernhill = await tokenOf(keyless.entra, 'a reader');
  tokens.brookvale = await keyless.entra.accessToken(sofia);
  await readFigures(figures.before);
  planted = await plant(asking('owner'), asking('fernhill'));
  await readFigures(figures.after);
});
afterAll(() => keyless?.stop());

const counting = documented.filter(({ id }) => caseOf(id) === 'figures');

async function readFigures(into: Map<string, string>): Promise<void> {
  for (const { method, path } of counting) {
    for (const who of ['owner', 'stranger'] as const) {
      into.set(`${who} ${path}`, (await asking(who)(`${method} ${path}`)).text);
    }
  }
}

const attemptsAt = (id: string): readonly Attempt[] => {
  const found = caseOf(id);
  return typeof found === 'function' ? found(planted) : [];
};
const attempts = () => Object.keys(cases).flatMap(attemptsAt);

/** Everything that names something planted; a stranger's request may name it, no answer may. */
const names = () => [mark, ...Object.values(planted)];

function expectNothingPlanted({ status, text }: Answer, { target, json }: Attempt): void {
  // What is read repeats nothing; a refusal names its path, and what is written comes back.
  const asked = target.startsWith('GET ') && status === 200 ? '' : target + JSON.stringify(json);
  const shown = names().filter((name) => text.includes(name) && !asked.includes(name));
  expect(shown, `${target} shows what belongs to another tenant`).toEqual([]);
}

/** What the owner reads of it all. */
async function ownersView(): Promise<readonly string[]> {
  const reading = attempts().filter(({ target }) => target.startsWith('GET '));
  const view: string[] = [];
  for (const { target } of reading) view.push((await asking('owner')(target)).text);
  return view;
}

const howToAdd = (id: string) =>
  `No test tries to cross tenants through the operation ${id}. Add it to e2e/api/tenants/cases.ts: ` +
  'the requests with which a stranger asks for something of another tenant, by its id, by a search ' +
  'or in a body. Where there is nothing of its kind yet, plant it in e2e/api/tenants/planted.ts. Key ' +
  "figures are 'figures'; an operation that reads and writes no tenant's rows is { noRows: reason }.";

describe('one tenant and another', () => {
  test.each(documented.map(({ id }) => id))('%s is tried', (id) => {
    expect(caseOf(id), howToAdd(id)).toBeDefined();
  });

  test.each(documented.filter(({ path, body }) => path.includes('{') || body !== undefined))(
    '$id takes an id or a body, and is tried with that of another tenant',
    ({ id }) => {
      if (typeof caseOf(id) !== 'function') throw new Error(howToAdd(id));
    },
  );

  test('a stranger with every role gets nothing, and changes nothing', async () => {
    const before = await ownersView();
    expect(before.join()).toContain(mark);
    for (const attempt of attempts()) {
      const { target, json, headers, stranger } = attempt;
      const answer = await asking('stranger')(target, json, headers);
      expect(answer.status, `${target} by a stranger: ${answer.text}`).toBe(stranger);
      expectNothingPlanted(answer, attempt);
    }
    expect(await ownersView()).toEqual(before);
  });

  test.each(counting)('$id counts what is one’s own, and nothing of another’s', ({ path }) => {
    const same = (who: string) =>
      figures.before.get(`${who} ${path}`) === figures.after.get(`${who} ${path}`);
    expect([same('owner'), same('stranger')]).toEqual([false, true]);
  });

  test('the owner gets all of it with the same requests', async () => {
    for (const { target, json, headers, owner } of attempts()) {
      const answer = await asking('owner')(target, json, headers);
      expect(answer.status, `${target} by its owner: ${answer.text}`).toBe(owner);
    }
  });
});

async function titles(who: keyof typeof tokens): Promise<Set<string>> {
  const answer = await asking(who)('GET /api/v1/books?limit=100');
  return new Set(BookPage.parse(answer.body).items.map((book) => book.id));
}

test('each tenant has books, and none of them is the other’s', async () => {
  const [ours, theirs] = [await titles('fernhill'), await titles('brookvale')];
  expect(ours.size).toBeGreaterThan(50);
  expect(theirs.size).toBeGreaterThan(50);
  expect([...ours].filter((id) => theirs.has(id))).toEqual([]);
});

test('a guest works in the host’s tenant, and has nothing at home', async () => {
  const username = 'pavel.dvorenko@brookvale.example';
  const guest = await keyless.entra.accessToken({ username, tenant: 'fernhill.example' });
  const home = await keyless.entra.accessToken({ username });
  const seen = await call(keyless.origin, 'GET /api/v1/books?limit=100', { token: guest });
  expect(new Set(BookPage.parse(seen.body).items.map(({ id }) => id))).toEqual(
    await titles('fernhill'),
  );
  expect((await call(keyless.origin, 'GET /api/v1/books', { token: home })).status).toBe(403);
});
