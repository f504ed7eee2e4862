import 'server-only';
import { isRead, type Reading } from './reading.ts';
import type { SecretValue } from './secret-value.ts';

/** Puts new values to use, all that were found together; rejects when they cannot be used. */
export type ApplySecrets = (values: ReadonlyMap<string, SecretValue>) => Promise<void>;

type RecordOptions = {
  readonly apply: ApplySecrets;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly warn: (event: object, message: string) => void;
};

/**
 * Records a round of readings and puts what changed to use: all changes together, because they may
 * belong together. When they cannot be used, the values before them stay in use.
 */
export async function recordReadings(
  readings: readonly Reading[],
  { apply, clock, warn }: RecordOptions,
): Promise<void> {
  const refusal = await applyChanges(readings, apply);
  for (const { held, read } of readings) {
    if (!isRead(read)) held.fail(read, clock());
    else if (refusal === null || !held.differsFrom(read)) held.adopt(read, clock());
    else {
      const message = `Version ${read?.version ?? '(none)'} is not used: ${refusal}`;
      held.refuse(message, clock());
      warn({ secrets: [held.name], version: read?.version }, message);
    }
  }
}

/** @returns why the changed values cannot be used; null when they are in use, or none changed */
async function applyChanges(
  readings: readonly Reading[],
  apply: ApplySecrets,
): Promise<string | null> {
  const values = new Map<string, SecretValue>();
  let hasChanged = false;
  for (const { held, read } of readings) {
    const secret = isRead(read) ? read : held.secret;
    if (secret !== null) values.set(held.name, secret.value);
    hasChanged ||= isRead(read) && held.differsFrom(read);
  }
  if (!hasChanged) return null;
  try {
    await apply(values);
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
