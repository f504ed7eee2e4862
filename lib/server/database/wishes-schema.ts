import 'server-only';
import type { WishState } from '@/lib/contract/wishes.ts';

/** The tables of wishes, as Kysely types; the rules of `schema.ts` hold here too. */
export type WishesSchema = {
  wishes: WishesTable;
  wish_votes: WishVotesTable;
  wish_turns: WishTurnsTable;
};

export type WishesTable = {
  tenant_id: string;
  id: string;
  title: string;
  author: string;
  /** ISBN-13, digits only. */
  isbn: string | null;
  reason: string | null;
  /** The title without case, accents, punctuation and subtitle: the same for the same book. */
  title_key: string;
  /** Null when the person has deleted the traces of their past wishes. */
  wished_by: string | null;
  wished_at: string;
  state: WishState;
  /** Written together with the rows of `wish_votes`, which forgetting takes away. */
  votes: number;
  note: string | null;
  book_id: string | null;
  answered_at: string | null;
  answered_by: string | null;
  /** 1 while the answer is news to whoever wished. */
  news: number;
  /** Set from the moment on which it takes no more votes. */
  closed_at: string | null;
  version: number;
};

export type WishVotesTable = {
  tenant_id: string;
  wish_id: string;
  member_id: string;
  voted_at: string;
};

export type WishTurnsTable = {
  tenant_id: string;
  /** Written first by whoever wishes: two who wish for one book queue up behind it. */
  turn: number;
};
