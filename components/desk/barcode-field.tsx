'use client';

import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { fetchedPart, useFetchedPart } from '@/components/ui/use-fetched-part.ts';
import type { DeskControl } from './use-desk.ts';

const cameraScan = fetchedPart(() => import('./camera-scan.tsx').then((file) => file.CameraScan));

/** Where a scanner types, or a person; it has the focus whenever the desk is clear. */
export function BarcodeField({ desk }: { readonly desk: DeskControl }) {
  const { field, finding, mistake, scan, forgetMistake } = desk;
  const [hasCamera, setHasCamera] = useState(false);

  useEffect(() => {
    field.current?.focus();
    setHasCamera('BarcodeDetector' in window);
  }, [field]);

  return (
    <form
      noValidate
      className="flex flex-wrap items-start gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        scan(field.current?.value ?? '');
      }}
    >
      <TextField
        ref={field}
        label="Barcode"
        name="barcode"
        className="min-w-56 flex-1"
        error={mistake}
        onChange={forgetMistake}
        placeholder="KL-100001"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
      />
      <div className="flex gap-2 pt-7.5">
        <Button type="submit" look="primary" busy={finding}>
          Find
        </Button>
        {hasCamera ? <Camera onScan={scan} /> : null}
      </div>
    </form>
  );
}

/** Without its script nothing is lost: the field takes what is typed. */
function Camera({ onScan }: { readonly onScan: (barcode: string) => void }) {
  const CameraScan = useFetchedPart(cameraScan, true, () => {});
  return CameraScan ? <CameraScan onScan={onScan} /> : null;
}
