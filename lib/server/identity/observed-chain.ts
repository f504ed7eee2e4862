import 'server-only';
import type { TokenCredential } from '@azure/identity';
import type { IdentitySource } from '@/lib/contract/platform.ts';
import { plainReason } from './plain-reason.ts';

/**
 * Where DefaultAzureCredential looks, in its order.
 * https://learn.microsoft.com/azure/developer/javascript/sdk/authentication/credential-chains
 */
const production = [
  'EnvironmentCredential',
  'WorkloadIdentityCredential',
  'ManagedIdentityCredential',
];
const development = [
  'VisualStudioCodeCredential',
  'AzureCliCredential',
  'AzurePowerShellCredential',
  'AzureDeveloperCliCredential',
  'BrokerCredential',
];
const allSources = [...production, ...development];

/** The parts of the SDK's classes that it does not publish and that are only looked at here. */
type Chain = { _sources?: TokenCredential[] };
type ManagedIdentity = { managedIdentityApp?: { getManagedIdentitySource?(): string } };
type Unavailable = { credentialUnavailableErrorMessage?: string };

/**
 * Watches which source of a DefaultAzureCredential answers and why each before it was passed over.
 * The chain itself stays the SDK's: every source is put back wrapped, so that what is reported is
 * what happened. Should a later SDK hide its sources, or have others, the credential works on, unobserved.
 */
export class ObservedChain {
  readonly #records = new Map<string, IdentitySource>();
  readonly #endpoints = new Map<string, string>();

  constructor(credential: TokenCredential, choice: string | undefined) {
    const chain = credential as Chain;
    const names = chosenBy(choice);
    if (chain._sources?.length !== names.length) return;
    for (const name of allSources) {
      const reason = `AZURE_TOKEN_CREDENTIALS=${choice} leaves it out`;
      this.#records.set(name, { name, outcome: 'excluded', reason });
    }
    for (const name of names) this.#record(name, 'not-tried');
    chain._sources = chain._sources.map((source, index) => this.#watch(source, names[index] ?? ''));
  }

  /** Every source in the order of the chain, with what the last request for a token made of it. */
  sources(): readonly IdentitySource[] {
    return [...this.#records.values()];
  }

  used(): string | null {
    return this.sources().find(({ outcome }) => outcome === 'used')?.name ?? null;
  }

  /** Which managed-identity endpoint the SDK detected, such as `AppService` or `Imds`. */
  endpoint(): string | null {
    return this.#endpoints.get(this.used() ?? '') ?? null;
  }

  /** True when no source is there at all, rather than there and failing. */
  offersNothing(): boolean {
    const tried = this.sources().filter(({ outcome }) => outcome !== 'excluded');
    return tried.length > 0 && tried.every(isAbsent);
  }

  /** Forgets what the last request made of the sources. */
  begin(): void {
    for (const { name, outcome } of this.sources()) {
      if (outcome !== 'excluded') this.#record(name, 'not-tried');
    }
  }

  #watch(source: TokenCredential, name: string): TokenCredential {
    return {
      getToken: async (scopes, options) => {
        this.#record(name, 'trying');
        try {
          const token = await source.getToken(scopes, options);
          const { credentialUnavailableErrorMessage: reason } = source as Unavailable;
          if (token === null) this.#record(name, 'passed-over', reason ?? 'not configured');
          else this.#record(name, 'used');
          const endpoint = (source as ManagedIdentity).managedIdentityApp;
          if (endpoint) this.#endpoints.set(name, endpointName(endpoint));
          return token;
        } catch (error) {
          this.#record(name, 'passed-over', plainReason(error));
          throw error;
        }
      },
    };
  }

  #record(name: string, outcome: IdentitySource['outcome'], reason: string | null = null): void {
    this.#records.set(name, { name, outcome, reason: reason && plainReason(reason) });
  }
}

/** What the SDK detected: by the environment, or for lack of it the metadata service. */
function endpointName(app: NonNullable<ManagedIdentity['managedIdentityApp']>): string {
  return app.getManagedIdentitySource?.().replace('DefaultToImds', 'Imds') ?? '';
}

/**
 * A managed identity counts as there unless the probe of its endpoint found nobody; the other
 * sources say that they are unavailable when nothing is configured for them.
 */
function isAbsent({ name, outcome, reason }: IdentitySource): boolean {
  if (outcome !== 'passed-over') return false;
  return (
    name !== 'ManagedIdentityCredential' || /endpoint, but it is not available/.test(reason ?? '')
  );
}

/**
 * The sources that the SDK puts into its chain, in their order. By their place and not by the names of
 * their classes, which a minified bundle does not keep.
 *
 * @param choice the value of AZURE_TOKEN_CREDENTIALS
 */
function chosenBy(choice: string | undefined): readonly string[] {
  const wanted = choice?.trim().toLowerCase();
  if (!wanted) return allSources;
  if (wanted === 'prod') return production;
  if (wanted === 'dev') return development;
  return allSources.filter((name) => name.toLowerCase() === wanted);
}
