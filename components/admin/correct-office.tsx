'use client';

import { Pencil } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import type { OfficeDetail } from '@/lib/contract/offices.ts';

const correctOfficeDialog = fetchedPart(() =>
  import('./correct-office-dialog.tsx').then((file) => file.CorrectOfficeDialog),
);

/** The button and its dialog. */
export function CorrectOffice({ office }: { readonly office: OfficeDetail }) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button ref={button} size="small" onClick={() => setOpen(true)}>
        <Pencil aria-hidden /> Correct
        <span className="sr-only"> {office.name}</span>
      </Button>
      {open ? (
        <FetchedDialog
          part={correctOfficeDialog}
          props={{ office, opener: button, onClose: () => setOpen(false) }}
        />
      ) : null}
    </>
  );
}
