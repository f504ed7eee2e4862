'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Copy } from '@/lib/contract/copies.ts';

const CorrectCopyDialog = dynamic(
  () => import('./correct-copy-dialog.tsx').then((file) => file.CorrectCopyDialog),
  { loading: () => null },
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
        <CorrectCopyDialog copy={copy} opener={button} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
