import 'server-only';
import { environmentSecrets } from '../providers/environment-secrets.ts';
import { SecretError, type SecretErrorKind } from '../secret-error.ts';
import type { Secret, SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';

/** A vault in memory, which fails when and as it is told to. */
export class FakeVault implements SecretProvider {
  readonly name = 'azure-key-vault';
  readonly address = 'https://vault.example.test';
  readonly identity = environmentSecrets({}).identity;
  readonly #secrets = new Map<string, Secret>();
  readonly #failing = new Map<string, SecretErrorKind>();
  #versions = 0;
  reads = 0;
  /** Asked for with every throttled answer, in milliseconds. */
  retryAfterMs: number | undefined;
  /** Answers wait for this. */
  gate: Promise<unknown> = Promise.resolve();

  set(name: string, value: string): void {
    this.#versions += 1;
    const version = `v${this.#versions}`;
    const secret = { value: new SecretValue(value), version, createdAt: null, expiresAt: null };
    this.#secrets.set(name, secret);
  }

  fail(name: string, kind: SecretErrorKind): void {
    this.#failing.set(name, kind);
  }

  recover(): void {
    this.#failing.clear();
  }

  async read(name: string): Promise<Secret> {
    this.reads += 1;
    await this.gate;
    const kind = this.#failing.get(name);
    const secret = this.#secrets.get(name);
    if (kind === undefined && secret !== undefined) return secret;
    const { retryAfterMs } = this;
    throw new SecretError(kind ?? 'missing', name, `no ${name} (${kind})`, { retryAfterMs });
  }
}
