import { randomBytes } from 'node:crypto';
import type { Clock } from '../entra/clock.ts';
import type { Secret, SecretChange, SecretVersion } from './secret.ts';
import { vaultErrors } from './vault-errors.ts';

/** The secrets of the vault, the deleted ones included. It lives in memory and ends with the process. */
export class Vault {
  readonly #secrets = new Map<string, Secret>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Names in order, as the service lists them. */
  list(deleted: boolean): readonly Secret[] {
    const secrets = [...this.#secrets.values()];
    return secrets
      .filter((secret) => (secret.deleted !== undefined) === deleted)
      .sort((a, b) => (key(a.name) < key(b.name) ? -1 : 1));
  }

  /** @throws {VaultError} 404 for an unknown name and for a deleted secret */
  get(name: string): Secret {
    const secret = this.#secrets.get(key(name));
    if (secret === undefined || secret.deleted !== undefined) throw vaultErrors.notFound(name);
    return secret;
  }

  /** @param version the current one when empty. @throws {VaultError} 404 */
  version(name: string, version: string): SecretVersion {
    const { versions } = this.get(name);
    const found = version === '' ? versions.at(-1) : versions.find((v) => v.version === version);
    if (found === undefined) throw vaultErrors.notFound(`${name}/${version}`);
    return found;
  }

  /** Adds a version, which is the current one from now on. @throws {VaultError} 409 when deleted */
  set(name: string, value: string, change: SecretChange = {}): SecretVersion {
    const existing = this.#secrets.get(key(name));
    if (existing?.deleted !== undefined) throw vaultErrors.deletedButRecoverable(name);
    const now = this.#clock.now();
    const version: SecretVersion = {
      version: randomBytes(16).toString('hex'),
      value,
      ...change,
      enabled: change.enabled ?? true,
      created: now,
      updated: now,
    };
    this.#put({ name: existing?.name ?? name, versions: [...(existing?.versions ?? []), version] });
    return version;
  }

  /** Changes what is said of a version; its value never changes. @throws {VaultError} 404 */
  update(name: string, version: string, change: SecretChange): SecretVersion {
    const before = this.version(name, version);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    const after = { ...before, ...Object.fromEntries(given), updated: this.#clock.now() };
    const secret = this.get(name);
    this.#put({ ...secret, versions: secret.versions.map((v) => (v === before ? after : v)) });
    return after;
  }

  /** @throws {VaultError} 404 */
  delete(name: string): Secret {
    const deleted = { ...this.get(name), deleted: this.#clock.now() };
    this.#put(deleted);
    return deleted;
  }

  /** @throws {VaultError} 404 when it is not there or not deleted */
  getDeleted(name: string): Secret {
    const secret = this.#secrets.get(key(name));
    if (secret?.deleted === undefined) throw vaultErrors.deletedNotFound(name);
    return secret;
  }

  /** @throws {VaultError} 404 */
  recover(name: string): Secret {
    const { deleted: _, ...secret } = this.getDeleted(name);
    this.#put(secret);
    return secret;
  }

  /** @throws {VaultError} 404 */
  purge(name: string): void {
    this.#secrets.delete(key(this.getDeleted(name).name));
  }

  clear(): void {
    this.#secrets.clear();
  }

  #put(secret: Secret): void {
    this.#secrets.set(key(secret.name), secret);
  }
}

/** Names are the same whatever their case. */
function key(name: string): string {
  return name.toLowerCase();
}
