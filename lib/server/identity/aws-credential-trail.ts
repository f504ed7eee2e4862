import 'server-only';
import type { IdentitySource, PlatformIdentity } from '@/lib/contract/platform.ts';
import { plainReason } from './plain-reason.ts';

/** What the SDK's credentials say of themselves. */
type Credentials = {
  readonly expiration?: Date;
  readonly sessionToken?: string;
  readonly accountId?: string;
};

const begins = /(?:defaultProvider|remoteProvider)::(\S+)/;
const fails = /^@smithy\/property-provider (?:->|\(!\)) (.*)/;

/**
 * How the AWS SDK found its credentials, read off its own debug log: it names each source that it
 * begins with and the reason why it goes on to the next.
 * https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html
 */
export class AwsCredentialTrail {
  #chain: IdentitySource[] = [];
  #credentials: Credentials | null = null;
  #lastError: PlatformIdentity['lastError'] = null;

  /** Give this to the client. It keeps nothing but names and reasons. */
  readonly logger = {
    trace: () => {},
    debug: (...words: unknown[]) => this.#hear(String(words[0])),
    info: () => {},
    warn: () => {},
    error: () => {},
  };

  found(credentials: Credentials): void {
    this.#credentials = credentials;
    this.#lastError = null;
    const last = this.#chain.at(-1);
    if (last !== undefined) this.#replaceLast({ ...last, outcome: 'used', reason: null });
  }

  failed(error: unknown): void {
    this.#lastError = { at: new Date().toISOString(), message: plainReason(error) };
  }

  report(): PlatformIdentity {
    const { expiration, accountId } = this.#credentials ?? {};
    const expiresAt = expiration?.toISOString();
    const resource = process.env.AWS_ROLE_ARN ?? null;
    return {
      cloud: 'aws',
      source: this.#chain.find(({ outcome }) => outcome === 'used')?.name ?? null,
      endpoint: null,
      principal: this.#credentials && {
        tenantId: accountId ?? null,
        objectId: null,
        clientId: null,
        resource,
      },
      chain: [...this.#chain],
      tokens: expiresAt ? [{ resource: 'AWS', expiresAt, renewsAt: renewal(expiresAt) }] : [],
      warnings: this.#warnings(),
      lastError: this.#lastError,
    };
  }

  #hear(line: string): void {
    const name = begins.exec(line)?.[1];
    if (name === 'fromEnv') this.#chain = [];
    if (name !== undefined && name !== 'remoteProvider') {
      this.#chain.push({ name, outcome: 'trying', reason: null });
    }
    const reason = fails.exec(line)?.[1];
    const last = this.#chain.at(-1);
    if (reason === undefined || last?.outcome !== 'trying') return;
    this.#replaceLast({ ...last, outcome: 'passed-over', reason: plainReason(reason) });
  }

  #replaceLast(source: IdentitySource): void {
    this.#chain.splice(-1, 1, source);
  }

  #warnings(): string[] {
    if (this.#credentials === null || this.#credentials.sessionToken !== undefined) return [];
    return ['The access key in use has no end. Remove it and run the app with a role.'];
  }
}

/** The SDK asks for new credentials five minutes before the end. */
function renewal(expiresAt: string): string {
  const fiveMinutes = 5 * 60_000;
  return new Date(Date.parse(expiresAt) - fiveMinutes).toISOString();
}
