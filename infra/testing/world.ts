import { createServer } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { type Answer, type Call, changes, good, notFound, written } from './call.ts';
import { jobToken } from './fake-account.ts';
import { FakeAzure } from './fake-azure.ts';
import { FakeTerraform } from './fake-terraform.ts';
import { Sandbox } from './sandbox.ts';
import { answerStandIns } from './stand-ins.ts';

type Variables = Readonly<Record<string, string>>;
type Ports = { readonly standIns: number; readonly site: number };
type Closable = Pick<Server, 'close'>;

const portOf = (server: Pick<Server, 'address'>) => (server.address() as AddressInfo).port;

export type Target = 'static-web-apps' | 'container-apps';

/**
 * A whole environment to deploy to: stand-ins with a memory, the site itself, and a transcript of all
 * that the scripts asked of them.
 */
export class World {
  readonly calls: Call[] = [];
  readonly terraform: FakeTerraform;
  readonly azure: FakeAzure;
  readonly sandbox: Sandbox;
  /** Whether this release becomes ready, and passes the test as a client. */
  isReady: (api: string) => boolean = () => true;
  passes: (api: string) => boolean = () => true;
  /** What GitHub says of an environment that is there; empty while none is. */
  githubEnvironment = '';
  /** Called before an answer is given. */
  before: (call: Call) => void = () => {};
  readonly #servers: readonly Closable[];

  private constructor(
    ports: Ports,
    servers: readonly Closable[],
    target: Target,
    variables: Variables,
  ) {
    this.#servers = servers;
    this.terraform = new FakeTerraform(
      outputsOf(`http://127.0.0.1:${ports.site}`, target, variables),
    );
    this.azure = new FakeAzure();
    const all = { name: 'keyless', location: 'westeurope', target, ...variables };
    this.sandbox = new Sandbox(ports.standIns, all);
  }

  static async start(
    target: Target = 'static-web-apps',
    variables: Variables = {},
  ): Promise<World> {
    let world: World | undefined;
    const standIns = await answerStandIns(
      (call) => world?.answer(call) ?? { code: 97, output: '' },
    );
    const site = createServer(({ url = '' }, response) => {
      const { code, output } = world?.serve(url) ?? { code: 503, output: '' };
      response.writeHead(code, { connection: 'close' }).end(output);
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    const ports = { standIns: portOf(standIns), site: portOf(site) };
    world = new World(ports, [standIns, site], target, variables);
    return world;
  }

  /** As infra/setup.sh leaves it. */
  setUp(): void {
    this.sandbox.setUp(this.azure.subscription);
    this.azure.storage.accounts.add('stkeylesstest');
    this.azure.groups.add('rg-keyless-test-state');
    for (const name of [
      'App',
      'Consumption',
      'ContainerRegistry',
      'Insights',
      'KeyVault',
      'ManagedIdentity',
      'Network',
      'OperationalInsights',
      'Sql',
    ]) {
      this.azure.registered.add(`Microsoft.${name}`);
    }
  }

  async stop(): Promise<void> {
    for (const server of this.#servers) await new Promise((resolve) => server.close(resolve));
    this.sandbox.remove();
    this.azure.storage.remove();
  }

  /** What changed something since the last time that this was asked, as it would be typed. */
  takeChanges(): string[] {
    return this.calls.splice(0).filter(changes).map(written);
  }

  get wrong(): readonly string[] {
    return [...this.azure.wrong, ...this.terraform.wrong];
  }

  /** What the site answers. */
  serve(url: string): Answer {
    const { api, pages } = this.azure;
    if (url.startsWith('/job-token?'))
      return { code: 200, output: JSON.stringify({ value: jobToken }) };
    if (url === '/release.txt') return { code: pages === '' ? 404 : 200, output: pages };
    if (!url.endsWith('/health/ready')) return { code: 404, output: '' };
    if (api !== '' && this.isReady(api)) return { code: 200, output: '{"status":"ready"}' };
    const database = { name: 'database', status: 'down', detail: 'The schema is behind by 1.' };
    return { code: 503, output: JSON.stringify({ dependencies: [database] }) };
  }

  /** The environment of a job at GitHub. */
  jobEnvironment(): Record<string, string> {
    this.azure.isJob = true;
    return {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${this.terraform.outputs['site_url']}/job-token?api-version=2`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of the request',
    };
  }

  /** What a stand-in prints. */
  answer(call: Call): Answer {
    this.calls.push(call);
    this.before(call);
    switch (call.program) {
      case 'az':
        return this.azure.answer(call);
      case 'terraform':
        return this.terraform.answer(call);
      case 'sqlcmd':
        return this.azure.sql(call);
      case 'docker':
        return this.azure.push(call.args.at(-1) ?? '');
      case 'gh':
        return this.#gh(call);
      case 'npm':
        return { code: this.#npm(call) ? 0 : 1, output: '' };
      default:
        return { code: 0, output: '' };
    }
  }

  #gh({ args }: Call): Answer {
    if (args[0] !== 'api' || args.includes('PUT')) return good();
    if (args[1] === 'user') return good('4711');
    return this.githubEnvironment === '' ? notFound : good(this.githubEnvironment);
  }

  #npm(call: Call): boolean {
    return !call.args.includes('--deployed') || this.passes(this.azure.api);
  }
}

function outputsOf(origin: string, target: Target, variables: Variables): Record<string, string> {
  const onFunctions = target === 'static-web-apps';
  const apart = variables['pages_on_static_web_app'] === 'true';
  return {
    resource_group_name: 'keyless-test',
    site_url: origin,
    pages_api_url: apart ? origin : '',
    static_web_app_url: onFunctions || apart ? origin : '',
    static_web_app_id:
      '/subscriptions/s/resourceGroups/keyless-test/providers/Microsoft.Web/staticSites/site',
    function_app_name: onFunctions ? 'keyless-test-api' : '',
    container_app_name: onFunctions ? '' : 'keyless-test-app',
    container_app_url: onFunctions ? '' : origin,
    container_registry_name: 'keylesstest',
    container_registry_login_server: 'keylesstest.example',
    key_vault_name: 'keylesstestkv',
    sql_server_fqdn: 'keyless-test.database.example',
    sql_database_name: 'keyless',
    app_identity_name: 'keyless-test-app',
    app_identity_client_id: '11111111-1111-4111-8111-111111111111',
    migration_identity_name: 'keyless-test-migration',
    migration_identity_client_id: '22222222-2222-4222-8222-222222222222',
    api_client_id: '33333333-3333-4333-8333-333333333333',
    pipeline_client_id: '44444444-4444-4444-8444-444444444444',
    plan_client_id: '55555555-5555-4555-8555-555555555555',
  };
}
