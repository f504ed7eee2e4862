import type { Person } from '../directory-types.ts';
import type { EntraState } from '../entra-state.ts';
import { accounts, entryIn } from '../lookup/resolve-person.ts';
import type { SignIn } from '../sessions/browser-sessions.ts';
import type { AuthorizeRequest } from './authorize-request.ts';
import { hintedAccount, isOfDomain } from './choose-sign-in.ts';

export type Choice = {
  readonly account: Person;
  /** The entry in the tenant of the path; undefined when the person is a stranger there. */
  readonly entry: Person | undefined;
  readonly signedIn: boolean;
  readonly hinted: boolean;
};

export type ChoiceGroup = { readonly title: string; readonly choices: readonly Choice[] };

/** Everyone who can be chosen: the organisation of the path first, or each organisation in turn. */
export function signInChoices(
  state: EntraState,
  request: AuthorizeRequest,
  signIns: readonly SignIn[],
): readonly ChoiceGroup[] {
  const hinted = hintedAccount(state, request.loginHint);
  const everyone = accounts(state.directory)
    .filter((account) => isOfDomain(state, account, request.domainHint))
    .map((account) => ({
      account,
      entry: entryIn(state.directory, account, request.path),
      signedIn: signIns.some(({ accountId }) => accountId === account.id),
      hinted: account.id === hinted?.id,
    }));
  const { tenant } = request.path;
  const groups =
    tenant === null
      ? state.directory.tenants.map(({ id, name }) => ({
          title: name,
          choices: everyone.filter(({ account }) => account.tenantId === id),
        }))
      : [
          { title: tenant.name, choices: everyone.filter(({ entry }) => entry !== undefined) },
          {
            title: 'Other organisations',
            choices: everyone.filter(({ entry }) => entry === undefined),
          },
        ];
  return groups.filter(({ choices }) => choices.length > 0);
}
