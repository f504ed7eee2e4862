'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { useFocusBack } from '@/components/ui/use-focus-back.ts';
import type { OfficeDetail } from '@/lib/contract/offices.ts';

const CorrectOfficeDialog = dynamic(() =>
  import('./correct-office-dialog.tsx').then((file) => file.CorrectOfficeDialog),
);

/** The button and its dialog. */
export function CorrectOffice({ office }: { readonly office: OfficeDetail }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button ref={useFocusBack(open)} size="small" onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Correct
        <span className="sr-only"> {office.name}</span>
      </Button>
      {open ? <CorrectOfficeDialog office={office} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
