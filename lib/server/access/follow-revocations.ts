import 'server-only';
import type { Revocations } from '@/lib/server/auth/revocations.ts';
import type { Database } from '@/lib/server/database/open-database.ts';
import { readRevocations } from './read-revocations.ts';

/** So old may be what a request is decided by. */
export const followedWithinMs = 10_000;
/** From then on a request sets off a reading, which those behind it need not wait for. */
const readAgainAfterMs = 5_000;
/** So long a request waits for a reading: a serverless database that wakes takes a minute. */
export const longestWaitMs = 2_000;

const secondMs = 1_000;

export type FollowOptions = {
  readonly database: Database;
  /** Those of the present settings. */
  readonly tenants: () => readonly string[];
  /** Those that the verifier asks. */
  readonly revocations: Revocations;
  /** Told once for each time in which revocations cannot be read. */
  readonly warn: (error: unknown) => void;
  /** Milliseconds, never set back. */
  readonly clock?: () => number;
};

export type Following = {
  /** Settled after the first reading. */
  readonly first: Promise<void>;
  /**
   * To be asked for each caller: reads again when it is time.
   *
   * @returns what to wait for when too little is known to decide by, else nothing
   */
  current(): Promise<void> | undefined;
  end(): void;
};

/**
 * Reads the revocations of the database now, and again while there are callers: so those of other
 * instances, and of before a restart, hold here too, and an app that nobody uses asks nothing of its
 * database. While the database fails, what is known holds.
 */
export function followRevocations(options: FollowOptions): Following {
  const { database, tenants, revocations, warn, clock = () => performance.now() } = options;
  let ended = false;
  let failing = false;
  let askedAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function read(): Promise<void> {
    const begunAt = clock();
    try {
      for (const tenantId of tenants()) {
        const found = await readRevocations(database, tenantId, Date.now() / secondMs);
        for (const one of found) revocations.add(one);
      }
      failing = false;
      // What it found was true when it began, however long the answer took.
      askedAt = begunAt;
    } catch (error) {
      if (!failing && !ended) warn(error);
      failing = true;
      askedAt = clock();
    }
  }

  /** Begins a reading, and gives up waiting for it where a request does. */
  function begin(): Promise<void> {
    const done = read();
    const patience = new Promise<void>((resolve) => {
      setTimeout(resolve, longestWaitMs).unref();
    });
    reading = Promise.race([done, patience]);
    void done.then(() => {
      reading = undefined;
    });
    return done;
  }

  return {
    first: begin(),
    current() {
      const age = clock() - askedAt;
      if (age < readAgainAfterMs || ended) return undefined;
      if (reading === undefined) void begin();
      return age < followedWithinMs ? undefined : reading;
    },
    end() {
      ended = true;
    },
  };
}
