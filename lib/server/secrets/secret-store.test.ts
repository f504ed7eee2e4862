import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApplySecrets } from './record-readings.ts';
import { SecretStore } from './secret-store.ts';
import { SecretsError } from './secrets-error.ts';
import { FakeVault } from './testing/fake-vault.ts';

const minute = 60_000;
const hour = 60 * minute;

let vault: FakeVault;
let store: SecretStore;
let warnings: string[];
let applied: string[];

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
  vault = new FakeVault();
  vault.set('key', 'old');
  warnings = [];
  applied = [];
  store = new SecretStore({
    provider: vault,
    wanted: [
      { name: 'key', required: true },
      { name: 'extra', required: false },
    ],
    refreshMs: 5 * minute,
    keepMs: 24 * hour,
    overlapMs: 15 * minute,
    log: () => {},
    warn: (_event, message) => warnings.push(message),
  });
});

afterEach(() => {
  store.close();
  vi.useRealTimers();
});

const apply: ApplySecrets = async (values) => {
  applied.push(values.get('key')?.reveal() ?? '(none)');
};
const statusOf = (name: string) => store.report().find((secret) => secret.name === name);
const value = () => store.current('key')?.reveal();
const started = async () => {
  await store.load(0);
  store.keepFresh(apply);
};

describe('the start', () => {
  test('reads everything; an optional secret may be absent', async () => {
    await store.load(0);
    expect(value()).toBe('old');
    expect(store.current('extra')).toBeNull();
    expect(store.report()).toMatchObject([
      { name: 'key', setting: 'KEY', status: 'current', version: 'v1', lastError: null },
      { name: 'extra', status: 'absent', version: null },
    ]);
    expect(store.health()).toEqual({ status: 'ready' });
  });

  test('a forbidden optional secret stops it too: it might narrow what is allowed', async () => {
    vault.fail('extra', 'forbidden');
    await expect(store.load(30_000)).rejects.toBeInstanceOf(SecretsError);
  });

  test('tells at once what somebody must change, with everything else', async () => {
    vault.fail('key', 'disabled');
    vault.fail('extra', 'unavailable');
    const error = await store.load(30_000).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ errors: [{ kind: 'disabled' }, { kind: 'unavailable' }] });
    expect(Date.now()).toBe(Date.parse('2026-01-01T00:00:00Z'));
  });

  test('waits for what may pass, and reads only that again', async () => {
    vault.fail('key', 'unavailable');
    const loading = store.load(30_000);
    await vi.advanceTimersByTimeAsync(1_400);
    expect(vault.reads).toBe(2 + 1);
    vault.recover();
    await vi.advanceTimersByTimeAsync(1_000);
    await loading;
    expect(value()).toBe('old');
    expect(warnings).toEqual(['no key (unavailable)', 'no key (unavailable)']);
  });

  test('gives up when its time is over', async () => {
    vault.fail('key', 'unavailable');
    const loading = store.load(10_000).catch((failure: unknown) => failure);
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await loading).toMatchObject({ errors: [{ secret: 'key' }] });
  });

  test('leaves a throttled vault alone for as long as it asks', async () => {
    vault.fail('key', 'throttled');
    vault.retryAfterMs = 7_000;
    const loading = store.load(30_000);
    await vi.advanceTimersByTimeAsync(6_900);
    expect(vault.reads).toBe(2);
    vault.recover();
    await vi.advanceTimersByTimeAsync(200);
    await loading;
  });
});

describe('kept fresh', () => {
  test('a new version is in use after the interval, at the latest', async () => {
    await started();
    vault.set('key', 'new');
    await vi.advanceTimersByTimeAsync(5 * minute - 1);
    expect(value()).toBe('old');
    await vi.advanceTimersByTimeAsync(1);
    expect(value()).toBe('new');
    expect(applied).toEqual(['new']);
    expect(statusOf('key')).toMatchObject({ version: 'v2', since: '2026-01-01T00:05:00.000Z' });
  });

  test('nothing is applied while nothing changes', async () => {
    await started();
    await vi.advanceTimersByTimeAsync(hour);
    expect(applied).toEqual([]);
    expect(vault.reads).toBe(2 + 2 * 12);
  });

  test('a secret that appears, or is asked for on demand, is in use at once', async () => {
    await started();
    vault.set('extra', 'there');
    await store.refresh();
    expect(store.current('extra')?.reveal()).toBe('there');
  });

  test('the replaced value is accepted beside the new one for the overlap', async () => {
    await started();
    vault.set('key', 'new');
    await store.refresh();
    const accepted = () => store.accepted('key').map((one) => one.reveal());
    expect(accepted()).toEqual(['new', 'old']);
    vault.set('key', 'newest');
    await store.refresh();
    expect(accepted()).toEqual(['newest', 'new', 'old']);
    await vi.advanceTimersByTimeAsync(15 * minute);
    expect(accepted()).toEqual(['newest']);
  });

  test('what cannot be used is refused, with the reason, and tried again', async () => {
    let reason = 'KEY must be better';
    await store.load(0);
    store.keepFresh(async (values) => {
      if (values.get('key')?.reveal() === 'bad') throw new Error(reason);
    });
    vault.set('key', 'bad');
    await store.refresh();
    expect(value()).toBe('old');
    expect(statusOf('key')).toMatchObject({
      status: 'refused',
      version: 'v1',
      lastError: { message: 'Version v2 is not used: KEY must be better' },
    });
    expect(store.health().status).toBe('degraded');
    reason = '';
    vault.set('key', 'good');
    await store.refresh();
    expect(value()).toBe('good');
    expect(store.health()).toEqual({ status: 'ready' });
  });

  test('many callers at once make one round', async () => {
    await started();
    const before = vault.reads;
    await Promise.all(Array.from({ length: 50 }, () => store.refresh()));
    expect(vault.reads - before).toBe(2);
  });

  test('a round shows how far it is', async () => {
    await started();
    let open = () => {};
    vault.gate = new Promise<void>((resolve) => {
      open = resolve;
    });
    const round = store.refresh();
    expect(store.check).toMatchObject({ state: 'running', total: 2, done: 0, finishedAt: null });
    open();
    await round;
    expect(store.check).toMatchObject({ state: 'done', done: 2, failed: 0 });
  });
});

describe('an outage', () => {
  test('leaves the last values in use, says so, and ends by itself', async () => {
    await started();
    vault.fail('key', 'unavailable');
    await vi.advanceTimersByTimeAsync(5 * minute);
    expect(value()).toBe('old');
    expect(statusOf('key')).toMatchObject({ status: 'kept', readAt: '2026-01-01T00:00:00.000Z' });
    expect(store.health()).toEqual({
      status: 'degraded',
      detail:
        '1 of 2 secrets could not be read again since 2026-01-01T00:00:00.000Z. ' +
        'Their values are in use until 2026-01-02T00:00:00.000Z.',
    });
    vault.recover();
    await vi.advanceTimersByTimeAsync(30_000);
    expect(store.health()).toEqual({ status: 'ready' });
  });

  test('of a day ends the readiness, not the process', async () => {
    await started();
    vault.fail('key', 'unavailable');
    await vi.advanceTimersByTimeAsync(24 * hour + 5 * minute);
    expect(statusOf('key')?.status).toBe('outdated');
    expect(store.health().status).toBe('down');
    expect(value()).toBe('old');
    vault.recover();
    await store.refresh();
    expect(store.health()).toEqual({ status: 'ready' });
  });

  test('a secret that was there and is deleted is kept, whether required or not', async () => {
    vault.set('extra', 'narrow');
    await started();
    vault.fail('extra', 'missing');
    await store.refresh();
    expect(store.current('extra')?.reveal()).toBe('narrow');
    expect(statusOf('extra')?.status).toBe('kept');
  });

  test('a throttled vault is left alone for as long as it asks', async () => {
    await started();
    vault.fail('key', 'throttled');
    vault.retryAfterMs = 2 * minute;
    await store.refresh();
    const before = vault.reads;
    await vi.advanceTimersByTimeAsync(2 * minute - 1);
    expect(vault.reads).toBe(before);
    await vi.advanceTimersByTimeAsync(1);
    expect(vault.reads).toBe(before + 2);
  });
});
