import { type BookDraft, type BookField, bookFields } from './book-draft.ts';

/** A field that someone else changed meanwhile, to something else than is typed here. */
export type Difference = {
  readonly field: BookField;
  readonly theirs: string;
  readonly yours: string;
  /** Whose value seems to be meant: theirs where nothing was typed here. */
  readonly usual: 'theirs' | 'yours';
};

type Versions = {
  /** What both started from. */
  readonly before: BookDraft;
  readonly theirs: BookDraft;
  readonly yours: BookDraft;
};

/** Where two edits of the same book meet. */
export function bookDifferences({ before, theirs, yours }: Versions): readonly Difference[] {
  return bookFields
    .filter((field) => theirs[field] !== before[field] && theirs[field] !== yours[field])
    .map((field) => ({
      field,
      theirs: theirs[field],
      yours: yours[field],
      usual: yours[field] === before[field] ? 'theirs' : 'yours',
    }));
}

/** What is typed here, with theirs in the fields named. */
export function mergeDrafts(
  { theirs, yours }: Pick<Versions, 'theirs' | 'yours'>,
  takeTheirs: ReadonlySet<BookField>,
): BookDraft {
  const merged = bookFields.map((field) => [
    field,
    takeTheirs.has(field) ? theirs[field] : yours[field],
  ]);
  return Object.fromEntries(merged) as BookDraft;
}
