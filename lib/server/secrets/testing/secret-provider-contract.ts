import 'server-only';
import { afterEach, describe, expect, test } from 'vitest';
import { readSecret } from '../read-secret.ts';
import type { SecretErrorKind } from '../secret-error.ts';
import type { Secret, SecretProvider } from '../secret-provider.ts';

export type VaultUnderTest = {
  provider(): SecretProvider;
  /** Gives `name` a new version. */
  set(name: string, value: string): Promise<unknown>;
  /** Everything as at the beginning. */
  restore(): Promise<unknown>;
  /** States in which `azure-tenant-id` cannot be read. */
  readonly failures: readonly VaultFailure[];
};

type VaultFailure = {
  readonly name: string;
  readonly kind: SecretErrorKind;
  /** What the message says, beside the names of vault and secret. */
  readonly says: RegExp;
  cause(): Promise<unknown>;
};

const secret = 'azure-tenant-id';

/** Milliseconds, shorter than in production: time for a throttled client to ask several times. */
const timeoutMs = 5_000;
/** For a vault that gives no answer: shorter, so that it does not hold up the tests. */
const impatientMs = 2_500;

/** What every provider must do, whichever vault is behind it. */
export function describeSecretProvider(name: string, vault: VaultUnderTest): void {
  const read = (one = secret, limitMs = timeoutMs): Promise<Secret> => {
    const options = { log: () => {}, clock: Date.now, timeoutMs: limitMs };
    return readSecret(vault.provider(), one, options);
  };

  describe(name, () => {
    afterEach(() => vault.restore());

    test('gives the value that was set, and not by accident', async () => {
      await vault.set(secret, 'planted-value ÄÖ€\n');
      const given = await read();
      expect(given.value.reveal()).toBe('planted-value ÄÖ€\n');
      expect(JSON.stringify(given)).not.toContain('planted-value');
      expect(given.version).toMatch(/\S/);
    });

    test('a new value has a new version, and is read at once', async () => {
      await vault.set(secret, 'one');
      const before = await read();
      await vault.set(secret, 'two');
      const after = await read();
      expect(after.value.reveal()).toBe('two');
      expect(after.version).not.toBe(before.version);
      expect((await read()).version).toBe(after.version);
    });

    test('a secret that is not there is missing, by name and with what to do', async () => {
      const message = expect.stringMatching(
        /(Add it|is not set).*no-such-secret|no-such-secret.*Add it/,
      );
      await expect(read('no-such-secret')).rejects.toMatchObject({ kind: 'missing', message });
    });

    test('ten reads at once all succeed', async () => {
      const all = await Promise.all(Array.from({ length: 10 }, () => read()));
      expect(new Set(all.map(({ version }) => version)).size).toBe(1);
    });

    for (const { name: state, kind, says, cause } of vault.failures) {
      test(`${state} is ${kind}, in words and in time`, async () => {
        await vault.set(secret, 'planted-value');
        await cause();
        const startedAt = performance.now();
        const limitMs = kind === 'unavailable' ? impatientMs : timeoutMs;
        const error = await read(secret, limitMs).catch((failure: unknown) => failure);
        expect(performance.now() - startedAt).toBeLessThan(limitMs + 500);
        expect(error).toMatchObject({ name: 'SecretError', kind, secret });
        expect((error as Error).message).toMatch(says);
        expect((error as Error).message).toContain(secret);
        expect((error as Error).message).toContain(vault.provider().address ?? '');
        expect((error as Error).message).not.toMatch(/planted-value|eyJ/);
        await vault.restore();
        expect((await read()).version).toMatch(/\S/);
      });
    }
  });
}
