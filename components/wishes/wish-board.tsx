'use client';

import { useState } from 'react';
import { PageBody } from '@/components/shell/page-body.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSearchParameter } from '@/components/ui/use-search-parameter.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { Wish } from '@/lib/contract/wishes.ts';
import { ForgetWishes } from './forget-wishes.tsx';
import { MakeWish } from './make-wish.tsx';
import { readFilter } from './wish-filter.ts';
import { WishFilters } from './wish-filters.tsx';
import { WishList } from './wish-list.tsx';

const answerDialog = fetchedPart(() =>
  import('./answer-dialog.tsx').then((file) => file.AnswerDialog),
);

/** `/wishes`: what people want the library to buy. The address is the state of the filters. */
export function WishBoard() {
  const [show, setShow] = useSearchParameter('show');
  const [sort, setSort] = useSearchParameter('sort');
  const mine = show === 'mine';
  const mayWish = useCan('wishes.make');
  // Not in its row: that may vanish from the list while an answer to it is being written.
  const [answering, setAnswering] = useState<Wish | null>(null);
  return (
    <PageBody>
      <PageHeader
        title="Wishes"
        lead="Books the library does not have yet. Vote for those you would read: the most wanted come first."
        actions={mayWish ? <MakeWish /> : null}
      />
      <div className="grid grid-cols-1 gap-6">
        <WishFilters show={show} sort={sort} onShow={setShow} onSort={setSort} />
        <WishList filter={readFilter(show, sort)} mine={mine} onAnswer={setAnswering} />
        {mine && mayWish ? <ForgetWishes /> : null}
      </div>
      {answering ? (
        <FetchedDialog
          part={answerDialog}
          props={{ wish: answering, onClose: () => setAnswering(null) }}
        />
      ) : null}
    </PageBody>
  );
}
