'use client';

import { FileUp } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';

/** The way to the import of files, for those who may. */
export function ImportLink() {
  if (!useCan('books.import')) return null;
  return (
    <ButtonLink href="/books/import">
      <FileUp aria-hidden /> Import
    </ButtonLink>
  );
}
