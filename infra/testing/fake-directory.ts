import { readFileSync } from 'node:fs';
import { type Answer, good, notFound } from './call.ts';

const me = 'a1b2c3d4-0000-4000-8000-00000000feed';

type Person = { readonly password: string; readonly jobTitle: string };
type Command = (one: (option: string) => string) => Answer;

/** As much of Microsoft Entra as the scripts touch: people, by `az ad` and by Microsoft Graph. */
export class FakeDirectory {
  readonly people = new Map<string, Person>();

  readonly commands: Readonly<Record<string, Command>> = {
    'ad signed-in-user show': () => good(me),
    'ad sp show': () => good('b0000000-0000-4000-8000-00000000beef'),
    'ad user show': (one) => {
      const found = this.people.get(one('--id'));
      if (found === undefined) return notFound;
      return good(one('--query') === 'jobTitle' ? found.jobTitle : one('--id'));
    },
    'ad user list': (one) => good(this.#peopleOf(one('--filter')).join('\n')),
    'ad user delete': (one) => good(String(this.people.delete(one('--id')) || '')),
  };

  /** Those whom a filter of Microsoft Graph lets through: the beginning of a name, a title. */
  #peopleOf(filter: string): string[] {
    const start = /startswith\(userPrincipalName,'([^']*)'\)/.exec(filter)?.[1] ?? '';
    const title = /jobTitle eq '([^']*)'/.exec(filter)?.[1];
    const isMeant = ([name, { jobTitle }]: [string, Person]) =>
      name.startsWith(start) && (title === undefined || title === jobTitle);
    return [...this.people].filter(isMeant).map(([name]) => name);
  }

  /** What Microsoft Graph answers below /v1.0; the body is in a file, named after `@`. */
  graph(method: string, path: string, body: string): Answer {
    if (method === 'get' && path === 'organization') {
      const domain = { name: 'fernhill.example', isDefault: true };
      return good(JSON.stringify({ value: [{ verifiedDomains: [domain] }] }));
    }
    if (method === 'get' && path.startsWith('servicePrincipals/')) {
      const role = { id: 'role-1', value: 'Books.Reader', allowedMemberTypes: ['User'] };
      const service = {
        id: 'role-2',
        value: 'Books.Read.All',
        allowedMemberTypes: ['Application'],
      };
      return good(JSON.stringify({ appRoles: [role, service] }));
    }
    if (method === 'get') return good(JSON.stringify({ value: [] }));
    const sent = JSON.parse(readFileSync(body.slice(1), 'utf8'));
    if (path === 'users') {
      const { userPrincipalName, jobTitle = '', passwordProfile } = sent;
      this.people.set(userPrincipalName, { jobTitle, password: passwordProfile.password });
    }
    return good('{}');
  }
}
