import { isbn13CheckDigit } from '@/lib/contract/isbn.ts';
import type { WishesTable, WishVotesTable } from '@/lib/server/database/wishes-schema.ts';
import { titleKey } from '@/lib/server/wishes/title-key.ts';
import { idAt } from './id-at.ts';
import type { Random } from './random.ts';
import type { SampleMember } from './sample-members.ts';
import { wishList } from './wish-list.ts';

type WithoutTenant<T> = Omit<T, 'tenant_id'>;
export type SampleWish = WithoutTenant<WishesTable>;
type SampleVote = WithoutTenant<WishVotesTable>;

export type WishingSample = {
  readonly members: readonly SampleMember[];
  /** The book that fulfils the wish which came true. */
  readonly book:
    | { readonly id: string; readonly title: string; readonly author: string }
    | undefined;
  readonly nowMs: number;
  readonly answeredBy: string;
  readonly random: Random;
};

const dayMs = 86_400_000;
/** The oldest wish is from this many days ago. */
const wishingDays = 200;
const mostVotes = 18;

/** What became of some of the wishes, by their place in the list; the rest are open. */
const answers: Readonly<Record<number, Pick<SampleWish, 'state' | 'note'>>> = {
  2: { state: 'ordered', note: 'It should be here within three weeks.' },
  6: { state: 'declined', note: 'There is a newer edition in spring; wish for that one then.' },
  7: { state: 'bought', note: 'Enjoy!' },
  11: { state: 'planned', note: 'In the next order.' },
  18: { state: 'planned', note: null },
  22: { state: 'declined', note: 'Only sold in a set of nine volumes.' },
};

/** Wishes with their votes, each voter once. */
export function sampleWishes(sample: WishingSample): { wishes: SampleWish[]; votes: SampleVote[] } {
  const { members, nowMs, random } = sample;
  const made = wishList.map((entry, n) => {
    const wishedMs = nowMs - (1 - n / wishList.length) * wishingDays * dayMs - random() * dayMs;
    const count = Math.min(members.length, 1 + Math.floor(random() ** 2 * mostVotes));
    const start = Math.floor(random() * members.length);
    const voters = Array.from(
      { length: count },
      (_, index) => members[(start + index) % members.length] as SampleMember,
    );
    return { wish: wishRow(sample, entry, { n, wishedMs, voters }), voters, wishedMs };
  });
  return {
    wishes: made.map(({ wish }) => wish),
    votes: made.flatMap(({ wish, voters, wishedMs }) =>
      voters.map(({ id }, index) => ({
        wish_id: wish.id,
        member_id: id,
        voted_at: new Date(wishedMs + (index * (nowMs - wishedMs)) / voters.length).toISOString(),
      })),
    ),
  };
}

type Occasion = {
  readonly n: number;
  readonly wishedMs: number;
  readonly voters: readonly SampleMember[];
};

function wishRow(
  { book, nowMs, answeredBy, random }: WishingSample,
  [asked, by, reason]: (typeof wishList)[number],
  { n, wishedMs, voters }: Occasion,
): SampleWish {
  const { state, note } = answered(n, book !== undefined);
  const { title, author } = state === 'bought' && book ? book : { title: asked, author: by };
  const answeredAt =
    state === 'open' ? null : new Date(wishedMs + (nowMs - wishedMs) * 0.8).toISOString();
  const closes = state === 'bought' || state === 'declined';
  return {
    id: idAt(wishedMs, random),
    title,
    author,
    isbn: n % 3 === 0 ? inventedIsbn(random) : null,
    reason,
    title_key: titleKey(title),
    wished_by: voters[0]?.id ?? null,
    wished_at: new Date(wishedMs).toISOString(),
    state,
    votes: voters.length,
    note,
    book_id: state === 'bought' ? (book?.id ?? null) : null,
    answered_at: answeredAt,
    answered_by: answeredAt && answeredBy,
    news: 0,
    closed_at: closes ? answeredAt : null,
    version: state === 'open' ? 1 : 2,
  };
}

function answered(n: number, canBuy: boolean): Pick<SampleWish, 'state' | 'note'> {
  const answer = answers[n] ?? { state: 'open', note: null };
  return answer.state === 'bought' && !canBuy ? { state: 'open', note: null } : answer;
}

function inventedIsbn(random: Random): string {
  const body = `9799${String(Math.floor(random() * 1e8)).padStart(8, '0')}`;
  return body + isbn13CheckDigit(body);
}
