'use client';

import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import type { Copy } from '@/lib/contract/copies.ts';

const correctCopyDialog = fetchedPart(() =>
  import('./correct-copy-dialog.tsx').then((file) => file.CorrectCopyDialog),
);

/** The button and its dialog. */
export function CorrectCopy({ copy }: { readonly copy: Copy }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} size="small" onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Correct
        <span className="sr-only"> {copy.barcode}</span>
      </Button>
      {open ? (
        <FetchedDialog
          part={correctCopyDialog}
          props={{ copy, opener: button, onClose: () => setOpen(false) }}
        />
      ) : null}
    </>
  );
}
