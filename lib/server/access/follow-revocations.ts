import 'server-only';
import type { Revocations } from '@/lib/server/auth/revocations.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { readRevocations } from './read-revocations.ts';

/** So old may be what an instance knows of revocations that came in through another one. */
export const followedEveryMs = 10_000;

const secondMs = 1_000;

export type FollowOptions = {
  readonly database: Database;
  /** Those of the present settings. */
  readonly tenants: () => readonly string[];
  /** Those that the verifier asks. */
  readonly revocations: Revocations;
  /** Told once for each time in which revocations cannot be read. */
  readonly warn: (error: unknown) => void;
};

/**
 * Reads the revocations of the database now, and again and again: so those of other instances, and of
 * before a restart, hold here too, and no request pays for it. While the database fails, what is known
 * holds.
 *
 * @returns what is settled after the first reading, and ends it
 */
export function followRevocations({ database, tenants, revocations, warn }: FollowOptions) {
  let ended = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;

  async function read(): Promise<void> {
    try {
      for (const tenantId of tenants()) {
        const found = await readRevocations(database, tenantId, Date.now() / secondMs);
        for (const one of found) revocations.add(one);
      }
      failing = false;
    } catch (error) {
      if (!failing && !ended) warn(error);
      failing = true;
    }
    if (!ended) timer = setTimeout(() => void read(), followedEveryMs).unref();
  }

  function end(): void {
    ended = true;
    clearTimeout(timer);
  }

  return { first: read(), end };
}
