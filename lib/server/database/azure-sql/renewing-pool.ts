import 'server-only';
import { Pool } from 'tarn';
import type { Opening } from './opening.ts';

/** A connection is not used in the last minutes of its token. */
const renewBeforeEndMs = 5 * 60_000;

type PoolOptions = ConstructorParameters<typeof Pool<object>>[0];

export type Attempt = (opening: Opening) => Promise<object>;

export type RenewingPoolOptions = {
  /** Opens a connection, with as many attempts as it is worth. */
  readonly open: (attempt: Attempt, closing: AbortSignal) => Promise<object>;
  /** Called right before the connection is made that `opening` belongs to. */
  readonly begin: (opening: Opening) => void;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
};

/**
 * A pool class for Kysely's driver, which hands it `create` and `validate`: connections are replaced
 * before their token ends, because a connection keeps the token that it was opened with.
 */
export function renewingPool({ open, begin, clock }: RenewingPoolOptions): typeof Pool {
  const openings = new WeakMap<object, Opening>();
  const fresh = (connection: object) =>
    clock() < (openings.get(connection)?.tokenEndsAt ?? 0) - renewBeforeEndMs;

  return class RenewingPool extends Pool<object> {
    readonly #closing: AbortController;

    constructor(options: PoolOptions) {
      const closing = new AbortController();
      const create = options.create as () => Promise<object>;
      const validate = options.validate ?? (() => true);
      super({
        ...options,
        create: () =>
          open(async (opening) => {
            begin(opening);
            const connection = await create();
            openings.set(connection, opening);
            return connection;
          }, closing.signal),
        validate: (connection) => fresh(connection) && validate(connection),
      });
      this.#closing = closing;
    }

    override destroy() {
      this.#closing.abort();
      return super.destroy();
    }
  } as unknown as typeof Pool;
}
