'use client';

import { FileUp } from 'lucide-react';
import { type DragEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { classNames } from '@/components/ui/class-names.ts';
import { Notice } from '@/components/ui/notice.tsx';
import { fileLimits } from '@/lib/browser/book-file/table.ts';
import { importLimits } from '@/lib/contract/imports.ts';

const megabytes = fileLimits.bytes / 1024 / 1024;
const mostRows = importLimits.rows.toLocaleString('en-GB');

type ChooseFileProps = {
  readonly reading: boolean;
  readonly problem: string | null;
  readonly onChoose: (file: File) => void;
};

/** A file from the device: chosen, or dropped here. */
export function ChooseFile({ reading, problem, onChoose }: ChooseFileProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);

  function drop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) onChoose(file);
  }

  return (
    <div className="grid gap-4">
      {problem ? (
        <Notice tone="danger" title="This file cannot be imported">
          {problem}
        </Notice>
      ) : null}
      <section
        aria-label="Choose a file"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          'grid justify-items-center gap-3 rounded-xl border-2 border-dashed px-6 py-12 text-center',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong bg-surface',
        )}
      >
        <FileUp aria-hidden className="size-8 text-accent" />
        <p className="font-display text-lg font-semibold">Drop a list here, or choose one</p>
        <p className="max-w-[56ch] text-muted text-sm">
          CSV, TSV or Excel (.xlsx), up to {megabytes} MB and {mostRows} rows. The file stays in
          your browser; only its rows are sent.
        </p>
        <input
          ref={input}
          type="file"
          aria-label="File with books"
          accept=".csv,.tsv,.txt,.xlsx"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) onChoose(file);
          }}
        />
        <Button look="primary" busy={reading} onClick={() => input.current?.click()}>
          {reading ? 'Reading the file …' : 'Choose a file'}
        </Button>
      </section>
    </div>
  );
}
