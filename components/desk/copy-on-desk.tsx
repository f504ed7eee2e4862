'use client';

import { useEffect, useRef } from 'react';
import { LentBook } from '@/components/loans/lent-book.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Card } from '@/components/ui/card.tsx';
import { Code } from '@/components/ui/code.tsx';
import type { Copy } from '@/lib/contract/copies.ts';
import { copyAtDesk } from './copy-at-desk.ts';
import { leaveToField } from './leave-to-field.ts';
import { LendTo } from './lend-to.tsx';
import type { DeskControl } from './use-desk.ts';

type CopyOnDeskProps = { readonly copy: Copy; readonly desk: DeskControl };

/** The copy that was scanned, and the one thing to do with it. */
export function CopyOnDesk({ copy, desk }: CopyOnDeskProps) {
  const { action, state } = copyAtDesk(copy);
  return (
    <section aria-label="On the desk">
      <Card className="grid gap-5 p-5">
        <LentBook book={copy.book}>
          <p>
            <Code>{copy.barcode}</Code>, {copy.office.name}
          </p>
          <p className="text-muted">{state}</p>
        </LentBook>
        {action === 'take-back' ? <TakeBack copy={copy} desk={desk} /> : null}
        {action === 'lend' ? <LendTo copy={copy} desk={desk} /> : null}
      </Card>
    </section>
  );
}

function TakeBack({ copy, desk }: CopyOnDeskProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <div>
      <Button
        ref={button}
        look="primary"
        busy={desk.busy}
        onClick={() => desk.takeBack(copy)}
        onKeyDown={(event) => leaveToField(event, desk)}
      >
        Take back
      </Button>
    </div>
  );
}
