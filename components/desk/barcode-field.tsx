'use client';

import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import type { DeskControl } from './use-desk.ts';

const CameraScan = dynamic(() => import('./camera-scan.tsx').then((file) => file.CameraScan), {
  loading: () => null,
});

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
        {hasCamera ? <CameraScan onScan={scan} /> : null}
      </div>
    </form>
  );
}
