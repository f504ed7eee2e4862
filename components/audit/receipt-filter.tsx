'use client';

import { useRef, useState } from 'react';
import * as z from 'zod';
import { Button } from '@/components/ui/button.tsx';
import { TextField } from '@/components/ui/text-field.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';

const Receipt = z.uuid();

type ReceiptFilterProps = {
  readonly receipt: string;
  readonly onChange: (receipt: string) => void;
};

/** Finds the refusal that somebody was given a receipt for. */
export function ReceiptFilter({ receipt, onChange }: ReceiptFilterProps) {
  const [shown, setShown] = useState(receipt);
  const [typed, setTyped] = useState(receipt);
  const [error, setError] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  // The address changed. The field stays, and with it the focus.
  if (shown !== receipt) {
    setShown(receipt);
    setTyped(receipt);
    setError(undefined);
  }

  function submit() {
    const wanted = typed.trim();
    const valid = wanted === '' || Receipt.safeParse(wanted).success;
    setError(valid ? undefined : 'A receipt looks like 0190a3c2-7b4e-7c1d-9f00-5f2f6f0d9a11');
    if (valid) onChange(wanted);
    else field.current?.focus();
  }

  return (
    <search>
      <form
        {...useKeptFocus<HTMLFormElement>()}
        noValidate
        className="flex max-w-2xl flex-wrap items-start gap-2"
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <TextField
          ref={field}
          label="Receipt"
          className="min-w-44 flex-1"
          value={typed}
          error={error}
          placeholder="The number that a refused person was shown"
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => {
            setTyped(event.target.value);
            setError(undefined);
          }}
        />
        <div className="flex gap-2 pt-7.5">
          <Button type="submit">Find</Button>
          {receipt ? (
            <Button look="quiet" onClick={() => onChange('')}>
              Show all
            </Button>
          ) : null}
        </div>
      </form>
    </search>
  );
}
