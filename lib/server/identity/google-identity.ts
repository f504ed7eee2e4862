import 'server-only';
import type { AuthClient, GoogleAuth } from 'google-auth-library';
import type { IdentitySource, PlatformIdentity } from '@/lib/contract/platform.ts';
import { plainReason } from './plain-reason.ts';

const scope = 'https://www.googleapis.com/auth/cloud-platform';

/** The SDK asks for a new token five minutes before the end. */
const renewalMs = 5 * 60_000;

const file = 'GOOGLE_APPLICATION_CREDENTIALS';
const gcloud = 'gcloud auth application-default login';
const metadata = 'metadata server';

type Loaded = { readonly auth: GoogleAuth; readonly kindOf: (client: AuthClient) => string };

/** `no-identity`: nothing on this machine offers one. */
export class GoogleIdentityError extends Error {
  readonly kind: 'no-identity' | 'unavailable';

  constructor(cause: unknown) {
    const reason = plainReason(cause);
    super(`${reason}. Run it with a service account; on a laptop: ${gcloud}.`);
    this.name = 'GoogleIdentityError';
    this.kind = /default credentials/i.test(reason) ? 'no-identity' : 'unavailable';
  }
}

/** The app's identity towards Google Cloud: Application Default Credentials, and their report. */
export class GoogleIdentity {
  #loaded: Promise<Loaded> | undefined;
  #client: AuthClient | undefined;
  #kind: string | null = null;
  #email: string | null = null;
  #lastError: PlatformIdentity['lastError'] = null;

  /** The headers that authorise a request to `url`. @throws {GoogleIdentityError} */
  async headers(url: string): Promise<Headers> {
    try {
      this.#loaded ??= load();
      const { auth, kindOf } = await this.#loaded;
      this.#client = await auth.getClient();
      this.#kind = kindOf(this.#client);
      const headers = await this.#client.getRequestHeaders(url);
      this.#lastError = null;
      void this.#learnEmail(auth);
      return headers;
    } catch (error) {
      const failure = new GoogleIdentityError(error);
      this.#lastError = { at: new Date().toISOString(), message: failure.message };
      throw failure;
    }
  }

  report(): PlatformIdentity {
    const kind = this.#kind;
    const ends = this.#client?.credentials.expiry_date;
    return {
      cloud: 'gcp',
      source: kind && sourceOf(kind),
      endpoint: kind,
      principal: kind
        ? { tenantId: null, objectId: null, clientId: null, resource: this.#email }
        : null,
      chain: kind ? chainTo(sourceOf(kind)) : [],
      tokens: ends
        ? [{ resource: scope, expiresAt: iso(ends), renewsAt: iso(ends - renewalMs) }]
        : [],
      warnings:
        kind === 'JWT' ? [`${file} names a stored key. Remove it and use a service account.`] : [],
      lastError: this.#lastError,
    };
  }

  /** For the report alone; the metadata server may not tell. */
  async #learnEmail(auth: GoogleAuth): Promise<void> {
    if (this.#email !== null) return;
    const { client_email: email } = await auth
      .getCredentials()
      .catch(() => ({ client_email: null }));
    this.#email = email ?? null;
  }
}

async function load(): Promise<Loaded> {
  const { createGoogleAuth, kindOf } = await import('./google-auth.ts');
  return { auth: createGoogleAuth(scope), kindOf };
}

function sourceOf(kind: string): string {
  if (kind === 'Compute') return metadata;
  return process.env[file] ? file : gcloud;
}

/**
 * Application Default Credentials go from one source to the next only where the one before is not
 * there, so the source in use tells what became of the others.
 * https://cloud.google.com/docs/authentication/application-default-credentials
 */
function chainTo(used: string): IdentitySource[] {
  const absent = { [file]: 'is not set', [gcloud]: 'was not run for this user', [metadata]: null };
  const sources = Object.entries(absent);
  const position = sources.findIndex(([name]) => name === used);
  return sources.map(([name, reason], index) => {
    if (index === position) return { name, outcome: 'used', reason: null };
    return index < position
      ? { name, outcome: 'passed-over', reason }
      : { name, outcome: 'not-tried', reason: null };
  });
}

function iso(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
