import 'server-only';
import type { PlatformSecret } from '@/lib/contract/platform.ts';
import type { SecretError } from './secret-error.ts';
import { settingName } from './secret-name.ts';
import type { Secret } from './secret-provider.ts';
import type { SecretValue } from './secret-value.ts';

export type WantedSecret = { readonly name: string; readonly required: boolean };

type Failure = { readonly at: number; readonly message: string };
type Replaced = { readonly value: SecretValue; readonly at: number };

/** One secret over time: the version in use, those it replaced, and how the last read went. */
export class HeldSecret {
  readonly name: string;
  readonly required: boolean;
  #secret: Secret | null = null;
  #since: number | null = null;
  #readAt: number | null = null;
  #failure: Failure | null = null;
  #refusal: Failure | null = null;
  #replaced: Replaced[] = [];

  constructor({ name, required }: WantedSecret) {
    this.name = name;
    this.required = required;
  }

  get secret(): Secret | null {
    return this.#secret;
  }

  get failure(): Failure | null {
    return this.#failure ?? this.#refusal;
  }

  /** True when `read` (null: the vault has none) is not what is in use. */
  differsFrom(read: Secret | null): boolean {
    const held = this.#secret;
    if (read === null || held === null) return read !== held;
    return read.version !== held.version || !read.value.equals(held.value);
  }

  /** The read succeeded, and what it gave may be used from now on. */
  adopt(read: Secret | null, now: number): void {
    if (this.differsFrom(read)) {
      if (this.#secret !== null) this.#replaced.unshift({ value: this.#secret.value, at: now });
      this.#since = now;
    }
    this.#secret = read;
    this.#readAt = now;
    this.#failure = null;
    this.#refusal = null;
  }

  /** The read succeeded, but what it gave cannot be used. */
  refuse(message: string, now: number): void {
    this.#readAt = now;
    this.#failure = null;
    this.#refusal = { at: now, message };
  }

  fail(error: SecretError, now: number): void {
    this.#failure = { at: now, message: error.message };
  }

  /** The value in use, then those that were replaced less than `overlapMs` ago, newest first. */
  accepted(overlapMs: number, now: number): readonly SecretValue[] {
    this.#replaced = this.#replaced.filter(({ at }) => now - at < overlapMs);
    const current = this.#secret === null ? [] : [this.#secret.value];
    return [...current, ...this.#replaced.map(({ value }) => value)];
  }

  /** @param keepMs how long a value may be used while the vault does not give it again */
  status(keepMs: number, now: number): PlatformSecret['status'] {
    if (this.#failure !== null) {
      const isOutdated = this.#readAt === null || now - this.#readAt >= keepMs;
      return isOutdated ? 'outdated' : 'kept';
    }
    if (this.#refusal !== null) return 'refused';
    return this.#secret === null ? 'absent' : 'current';
  }

  report(keepMs: number, now: number, nextReadAt: number | null): PlatformSecret {
    const { failure } = this;
    return {
      name: this.name,
      setting: settingName(this.name),
      status: this.status(keepMs, now),
      version: this.#secret?.version ?? null,
      createdAt: iso(this.#secret?.createdAt),
      expiresAt: iso(this.#secret?.expiresAt),
      since: iso(this.#since),
      readAt: iso(this.#readAt),
      nextReadAt: iso(nextReadAt),
      lastError: failure && { at: iso(failure.at), message: failure.message },
    };
  }
}

function iso(milliseconds: number): string;
function iso(milliseconds: number | null | undefined): string | null;
function iso(milliseconds: number | null | undefined): string | null {
  return milliseconds === null || milliseconds === undefined
    ? null
    : new Date(milliseconds).toISOString();
}
