import { Hono } from 'hono';
import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { accountNamed, entryIn } from '../lookup/resolve-person.ts';
import { resolveTenant } from '../lookup/resolve-tenant.ts';
import { ControlError } from './control-error.ts';
import { PersonChange } from './control-requests.ts';
import { parseJson } from './parse-json.ts';

/** Looks people up and changes them, by username. */
export function peopleControl(state: EntraState): Hono {
  const app = new Hono();

  app.get('/people', (c) => c.json(state.directory.people));

  app.post('/people/:username', async (c) => {
    const account = requireAccount(state, c.req.param('username'));
    const { tenant, roles, groups, enabled, ...flags } = await parseJson(c, PersonChange);
    const entry = entryNamed(state, account, tenant);
    state.changePerson(entry.id, {
      ...(roles === undefined ? {} : { roles }),
      ...(groups === undefined ? {} : { groups }),
      ...(enabled === undefined ? {} : { enabled }),
    });
    mark(
      state.flags.unassigned,
      account,
      flags.assigned === undefined ? undefined : !flags.assigned,
    );
    mark(state.flags.consentRequired, account, flags.consentRequired);
    mark(state.flags.interactionRequired, account, flags.interactionRequired);
    return c.json(entryNamed(state, account, tenant));
  });

  app.post('/people/:username/revoke-sessions', (c) => {
    const account = requireAccount(state, c.req.param('username'));
    state.sessions.revoke(account.id);
    state.refreshTokens.revokeAccount(account.id);
    return c.body(null, 204);
  });
  return app;
}

/** @throws {ControlError} 404 */
export function requireAccount(state: EntraState, username: string): Person {
  const account = accountNamed(state.directory, username);
  if (account === undefined) throw new ControlError(404, `nobody is called ${username}`);
  return account;
}

/** The person's entry in a tenant, by the tenant's id or domain. @throws {ControlError} 404 */
export function entryNamed(state: EntraState, account: Person, tenant = account.tenantId): Person {
  const entry = entryIn(state.directory, account, resolveTenant(state.directory, tenant));
  if (entry === undefined) throw new ControlError(404, `${account.username} is not in ${tenant}`);
  return entry;
}

function mark(people: Set<string>, { id }: Person, marked: boolean | undefined): void {
  if (marked === true) people.add(id);
  if (marked === false) people.delete(id);
}
