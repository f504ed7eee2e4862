'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { bookDifferences, mergeDrafts } from './book-differences.ts';
import type { BookDraft, BookField } from './book-draft.ts';
import { DifferenceChoice } from './difference-choice.tsx';

type BookConflictProps = {
  readonly versions: {
    readonly before: BookDraft;
    readonly theirs: BookDraft;
    readonly yours: BookDraft;
  };
  readonly busy: boolean;
  readonly onResolve: (merged: BookDraft) => void;
};

/** Two edits of the same book, field by field; what only one side changed is kept anyway. */
export function BookConflict({ versions, busy, onResolve }: BookConflictProps) {
  const differences = bookDifferences(versions);
  const [theirs, setTheirs] = useState<ReadonlySet<BookField>>(
    () => new Set(differences.filter((one) => one.usual === 'theirs').map(({ field }) => field)),
  );

  function choose(field: BookField, whose: 'theirs' | 'yours') {
    const next = new Set(theirs);
    if (whose === 'theirs') next.add(field);
    else next.delete(field);
    setTheirs(next);
  }

  return (
    <div className="grid gap-5">
      {differences.length === 0 ? (
        <p>Your changes and theirs do not touch the same fields: both can be kept.</p>
      ) : null}
      {differences.map((difference) => (
        <DifferenceChoice
          key={difference.field}
          difference={difference}
          chosen={theirs.has(difference.field) ? 'theirs' : 'yours'}
          onChoose={(whose) => choose(difference.field, whose)}
        />
      ))}
      <div className="flex justify-end">
        <Button look="primary" busy={busy} onClick={() => onResolve(mergeDrafts(versions, theirs))}>
          Save both together
        </Button>
      </div>
    </div>
  );
}
