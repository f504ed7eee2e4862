import 'server-only';
import type { KeptRow } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Database } from '@/lib/server/database/open-database.ts';

/** A copy that an import found. Its id is made first, so that undoing knows it. */
export type FoundCopy = {
  readonly id: string;
  readonly bookId: string;
  readonly barcode: string;
  readonly officeId: string;
};

/** What imports need of lending, which owns the copies; each works within the given transaction. */
export type Shelf = {
  /** Adds copies; each goes to whoever waits longest for its book. */
  readonly addCopies: (
    transaction: Database,
    principal: Principal,
    copies: readonly FoundCopy[],
    now: number,
  ) => Promise<void>;
  /** Deletes copies that were never lent, reserved nor corrected; why the others stay, by their ids. */
  readonly removeUntouchedCopies: (
    transaction: Database,
    tenantId: string,
    copyIds: readonly string[],
  ) => Promise<ReadonlyMap<string, KeptRow['reason']>>;
  /** Those of the books that have copies, loans or holds, or answer a wish. */
  readonly booksInUse: (
    transaction: Database,
    tenantId: string,
    bookIds: readonly string[],
  ) => Promise<ReadonlySet<string>>;
};

/** For whom an import works, when (milliseconds since the epoch), and with which copies. */
export type ImportScope = {
  readonly principal: Principal;
  readonly shelf: Shelf;
  readonly now: number;
};
