import 'server-only';
import type { Platform, PlatformIdentity } from '@/lib/contract/platform.ts';
import type { SecretValue } from './secret-value.ts';

/** One version of one secret, as a vault gives it. */
export type Secret = {
  readonly value: SecretValue;
  readonly version: string;
  /** Milliseconds since the epoch; null when the vault does not say. */
  readonly createdAt: number | null;
  readonly expiresAt: number | null;
};

/** A place where secrets are kept: a vault of one of the clouds, or the environment. */
export type SecretProvider = {
  readonly name: Platform['vault']['provider'];
  /** The vault's URL, region or project, for messages; null for the environment. */
  readonly address: string | null;
  /**
   * Reads the current version of the secret `name`, such as `azure-tenant-id`, until `signal` ends
   * it; the SDKs do not always heed that, so the caller keeps the time.
   *
   * @throws {SecretError}
   */
  read(name: string, signal: AbortSignal): Promise<Secret>;
  /** The identity that the app shows to the vault, and how it was found. */
  identity(): PlatformIdentity;
};
