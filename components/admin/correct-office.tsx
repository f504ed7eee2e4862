'use client';

import { Pencil } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { OfficeDetail } from '@/lib/contract/offices.ts';

const CorrectOfficeDialog = dynamic(
  () => import('./correct-office-dialog.tsx').then((file) => file.CorrectOfficeDialog),
  { loading: () => null },
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
        <CorrectOfficeDialog office={office} opener={button} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
