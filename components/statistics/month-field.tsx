'use client';

import { useState } from 'react';
import { TextField } from '@/components/ui/text-field.tsx';

type MonthFieldProps = {
  readonly label: string;
  /** `YYYY-MM`; empty for the usual one. */
  readonly value: string;
  readonly usual: string | undefined;
  readonly onChange: (month: string) => void;
};

const month = /^(\d{4}-(0[1-9]|1[0-2]))?$/;

/** A month. Where a browser has no picker for it this is a text field: half a month changes nothing. */
export function MonthField({ label, value, usual = '', onChange }: MonthFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextField
      className="grid-cols-1"
      label={label}
      type="month"
      placeholder="2026-03"
      value={draft ?? (value || usual)}
      onChange={({ target }) => {
        setDraft(target.value);
        if (month.test(target.value)) onChange(target.value);
      }}
      onBlur={() => setDraft(null)}
    />
  );
}
