import { existsSync, readFileSync } from 'node:fs';
import { type AzCommand, readAz } from './az-options.ts';
import { type Answer, type Call, good, notFound, written } from './call.ts';
import { accessToken, isJobs, jobObject, showAccount } from './fake-account.ts';
import { FakeDirectory } from './fake-directory.ts';
import { FakeStorage, linkSignature } from './fake-storage.ts';

export const subscription = '0f5d7c3a-9b1e-4c62-8a47-d3e6b2f10c95';

const inGroup = '/subscriptions/s/resourceGroups/keyless-test/providers';

/** What Application Insights adds to its group by itself, under names with spaces. */
export const madeByAzure = [
  `${inGroup}/microsoft.alertsmanagement/smartDetectorAlertRules/Failure Anomalies - keyless-test-insights`,
  `${inGroup}/microsoft.insights/actiongroups/Application Insights Smart Detection`,
] as const;

/** What somebody else put into the groups and into the state's account, which no script may touch. */
const foreign = {
  app: `${inGroup}/microsoft.alertsmanagement/smartDetectorAlertRules/Failure Anomalies - payroll-insights`,
  state:
    '/subscriptions/s/resourceGroups/state/providers/Microsoft.Storage/storageAccounts/stpayroll',
  container: 'payroll',
  blob: 'prod/live',
};

/** As much of a subscription as the scripts touch, with a memory. What does not fit is in `wrong`. */
export class FakeAzure {
  signedIn = true;
  /** Requests that the storage account refuses: a part of the command's name. */
  refused = '';
  /** Whether a job of the pipeline is signed in, and not a person. */
  isJob = false;
  subscription = subscription;
  roles = new Set(['Owner']);
  registered = new Set(['Microsoft.Web', 'Microsoft.Storage']);
  /** What the database says to this machine until a firewall rule lets it in. */
  firewall: 'open' | 'closed' | 'private' = 'open';
  migration: 'Succeeded' | 'Failed' = 'Succeeded';
  readonly groups = new Set<string>();
  readonly assignments = new Set<string>();
  readonly doors = new Set<string>();
  readonly directory = new FakeDirectory();
  /** Where somebody else keeps something too. */
  foreign: keyof typeof foreign | 'nowhere' = 'nowhere';
  readonly removed: string[] = [];
  readonly wrong: string[] = [];
  readonly storage = new FakeStorage(
    (why) => this.#refuse(why),
    (place) => this.#other(place),
  );
  /** What serves people: the release of the pages and of the API. */
  pages = '';
  api = '';

  answer(call: Call): Answer {
    const command = readAz(call.args);
    if ('wrong' in command) return this.#refuse(`${command.wrong}: ${written(call)}`);
    if (!this.signedIn) return { code: 1, output: "Please run 'az login' to setup account." };
    if (this.refused !== '' && command.name.includes(this.refused)) {
      return { code: 1, output: 'AuthorizationPermissionMismatch' };
    }
    const one = (option: string) => command.options.get(option)?.join(' ') ?? '';
    return (
      this.#commands[command.name]?.(one, command) ?? this.#refuse(`no answer: ${written(call)}`)
    );
  }

  #refuse(why: string): Answer {
    this.wrong.push(why);
    return { code: 97, output: why };
  }

  readonly #commands: Record<
    string,
    (one: (option: string) => string, command: AzCommand) => Answer
  > = {
    'account show': () => showAccount(this.subscription, this.isJob),
    'account set': () => good(),
    'account get-access-token': () => good(accessToken(this.isJob)),
    login: (one) => (isJobs(one('--federated-token')) ? good() : this.#refuse('a token')),
    ...this.directory.commands,
    'role assignment list': (one) => {
      if (one('--role') === '') return good([...this.roles].join('\n'));
      const key = `${one('--assignee')} ${one('--role')}`;
      return good(this.assignments.has(key) ? 'an-id' : '');
    },
    'role assignment create': (one) => {
      const isService = one('--assignee-principal-type') === 'ServicePrincipal';
      if (isService && one('--assignee-object-id') !== jobObject)
        return this.#refuse('a role for a client id: an assignment takes object ids');
      this.assignments.add(`${one('--assignee-object-id')} ${one('--role')}`);
      return good();
    },
    'provider list': () => good([...this.registered].join('\n')),
    'provider register': (one) => good(String(this.registered.add(one('--namespace')) && '')),
    'group exists': (one) => good(String(this.groups.has(one('--name')))),
    'group create': (one) => good(String(this.groups.add(one('--name')) && '')),
    'group delete': (one) => {
      this.groups.delete(one('--name'));
      this.storage.clear();
      return good();
    },
    ...this.storage.commands,
    'acr build': (one) => {
      if (one('--file').startsWith('/'))
        return this.#refuse('a Dockerfile outside of what is sent');
      this.#images.add(one('--image'));
      return good();
    },
    'acr login': () => good(),
    'acr repository show': (one) =>
      this.#images.has(one('--image')) ? good(digestOf(one('--image'))) : notFound,
    'functionapp deployment source config-zip': (one) => {
      this.api = this.storage.releaseOf(one('--src'));
      return good();
    },
    'containerapp update': (one) => {
      this.api = one('--image');
      return good();
    },
    'containerapp show': () => good('revision-2\nrevision-2'),
    'containerapp job update': () => good(),
    'containerapp job start': () => good('migrate-abc'),
    'containerapp job execution show': () => good(this.migration),
    rest: (one) => this.#rest(one('--method'), one('--uri'), one('--body')),
    'sql server firewall-rule create': (one) => {
      this.doors.add(one('--name'));
      return good();
    },
    'sql server firewall-rule list': () => good(['azure-services', ...this.doors].join('\n')),
    'sql server firewall-rule delete': (one) =>
      good(String(this.doors.delete(one('--name')) && '')),
    'resource list': (one) => {
      const state = '/subscriptions/s/providers/Microsoft.Storage/storageAccounts/stkeylesstest';
      const sql = `${inGroup}/Microsoft.Sql/servers/keyless-test-sql`;
      const isState = one('--resource-group') === 'rg-keyless-test-state';
      const ids = isState
        ? [state, this.#other('state')]
        : [sql, ...madeByAzure, this.#other('app')];
      return good(
        ids
          .filter(Boolean)
          .map(asListed(one('--query')))
          .join('\n'),
      );
    },
    'resource delete': (one) => {
      this.removed.push(one('--ids'));
      return good();
    },
    'keyvault list-deleted': () => good('2027-02-24T10:00:00+00:00'),
  };

  readonly #images = new Set<string>();

  #other(place: keyof typeof foreign): string {
    return this.foreign === place ? foreign[place] : '';
  }

  #rest(method: string, url: string, body: string): Answer {
    if (method === 'post' && url.includes('/zipdeploy?')) {
      const { properties } = JSON.parse(readFileSync(body.slice(1), 'utf8'));
      if (!properties.appZipUrl.endsWith(linkSignature))
        return this.#refuse('pages without a link');
      this.pages = /releases\/test\/([^/]+)\/pages\.zip/.exec(properties.appZipUrl)?.[1] ?? '';
      return good();
    }
    return this.directory.graph(method, url.replace('https://graph.microsoft.com/v1.0/', ''), body);
  }

  /** As Docker pushes it: by the registry's whole name. */
  push(image: string): Answer {
    this.#images.add(image.replace(/^[^/]+\//, ''));
    return good();
  }

  sql(call: Call): Answer {
    const asks = call.args.includes('-Q');
    if (this.firewall === 'private')
      return { code: 1, output: 'Deny Public Network Access is set to Yes' };
    if (this.firewall === 'closed' && this.doors.size === 0) {
      return {
        code: 1,
        output: "Client with IP address '203.0.113.9' is not allowed to access the server.",
      };
    }
    if (asks) return good('1');
    const script = call.args[call.args.indexOf('-i') + 1] ?? '';
    return existsSync(script) ? good() : this.#refuse(`no script ${script}`);
  }
}

/** One resource as `az resource list` prints it: the columns that are asked for, by tabs. */
function asListed(query: string): (id: string) => string {
  const columns = /\[([^\]]*)\]$/.exec(query)?.[1]?.split(', ') ?? [query.replace('[].', '')];
  return (id) => {
    const [name = '', kind, namespace] = id.split('/').reverse();
    const values: Record<string, string> = { id, name, type: `${namespace}/${kind}` };
    return columns.map((column) => values[column]).join('\t');
  };
}

/** A digest that says which image it is of. */
function digestOf(image: string): string {
  return `sha256:${Buffer.from(image).toString('hex').padEnd(64, '0').slice(0, 64)}`;
}
