'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useFocusBack } from '@/components/ui/use-focus-back.ts';
import type { Copy } from '@/lib/contract/copies.ts';

const CorrectCopyDialog = dynamic(() =>
  import('./correct-copy-dialog.tsx').then((file) => file.CorrectCopyDialog),
);

/** The button and its dialog. */
export function CorrectCopy({ copy }: { readonly copy: Copy }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={useFocusBack(open)} size="small" onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Correct
        <span className="sr-only"> {copy.barcode}</span>
      </Button>
      {open ? <CorrectCopyDialog copy={copy} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
