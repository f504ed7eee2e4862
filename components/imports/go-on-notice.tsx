'use client';

import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { useImports } from '@/lib/browser/queries/use-imports.ts';
import { takenWords } from './count-words.ts';
import type { ChosenFile } from './import-flow.ts';
import type { ImportSteps } from './use-import-flow.ts';

type GoOnNoticeProps = { readonly file: ChosenFile; readonly steps: ImportSteps };

/** Offers to go on where an import of this very file, read in this very way, was broken off. */
export function GoOnNotice({ file, steps }: GoOnNoticeProps) {
  const imports = useImports();
  const broken = imports.data?.find(
    ({ state, yours, fingerprint }) =>
      yours && state === 'running' && fingerprint === file.laidOut.fingerprint,
  );
  if (broken === undefined) return null;
  const taken = broken.rowsTaken.toLocaleString('en-GB');
  return (
    <Notice
      title="An import of this file was interrupted"
      actions={
        <Button look="primary" size="small" onClick={() => void steps.resume(file, broken)}>
          Go on after row {taken}
        </Button>
      }
    >
      It has taken in {takenWords(broken)}. Going on imports none of them twice.
    </Notice>
  );
}
