'use client';

import { Download } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';

type DownloadButtonProps = { readonly text: string; readonly file: string };

/** Spreadsheets take a file for UTF-8 when it begins with this mark. */
const byteOrderMark = '\uFEFF';

/** Saves a text as a file; it never leaves the browser. */
export function DownloadButton({ text, file }: DownloadButtonProps) {
  function download() {
    const address = URL.createObjectURL(new Blob([byteOrderMark, text], { type: 'text/csv' }));
    const link = document.createElement('a');
    link.href = address;
    link.download = file;
    link.click();
    URL.revokeObjectURL(address);
  }

  return (
    <Button look="quiet" size="small" onClick={download}>
      <Download aria-hidden /> Download {file}
    </Button>
  );
}
