'use client';

import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { Badge } from '@/components/ui/badge.tsx';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { Section } from '@/components/ui/section.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import type { OnDuplicate } from '@/lib/contract/imports.ts';
import { ChoiceField } from './choice-field.tsx';
import { ColumnTable } from './column-table.tsx';
import { rowWords } from './count-words.ts';
import { GoOnNotice } from './go-on-notice.tsx';
import type { AtLayout } from './import-flow.ts';
import { LayoutOptions } from './layout-options.tsx';
import { PreviewTable } from './preview-table.tsx';
import type { ImportSteps } from './use-import-flow.ts';

const skip = ['skip', 'Leave the catalogue’s book as it is'] as const;
const update = ['update', 'Replace what the file says differently'] as const;

type LayoutStepProps = { readonly flow: AtLayout; readonly steps: ImportSteps };

/** What the columns are, with what comes of it for the first rows. */
export function LayoutStep({ flow, steps }: LayoutStepProps) {
  const { file, onDuplicate, error } = flow;
  const { opened, layout, laidOut } = file;
  const mayEdit = useCan('books.edit');
  const [rows, blankRows] = rowWords(laidOut);
  const missing = (['title', 'authors'] as const).filter((one) => !layout.fields.includes(one));
  return (
    <div className="grid grid-cols-1 gap-8">
      <div className="flex flex-wrap items-center gap-2">
        <h2
          tabIndex={-1}
          className="wrap-anywhere mr-2 font-display font-semibold text-xl outline-none"
        >
          {opened.name}
        </h2>
        <Badge>{opened.understoodAs}</Badge>
        <Badge tone="accent">{rows}</Badge>
        {blankRows ? <Badge>{blankRows}</Badge> : null}
      </div>
      <GoOnNotice file={file} steps={steps} />
      <Section
        title="What the columns hold"
        hint="Guessed from the headings: correct what is not so."
      >
        <ColumnTable file={file} onChange={(changed) => void steps.layOut(flow, changed)} />
      </Section>
      <div className="grid gap-4 md:grid-cols-2">
        <LayoutOptions file={file} onChange={(changed) => void steps.layOut(flow, changed)} />
        <ChoiceField
          label="A book that the catalogue has already"
          hint="The same ISBN, or the same title and authors. New barcodes become copies in either case."
          value={onDuplicate}
          choices={mayEdit ? [skip, update] : [skip]}
          onValueChange={(value) => steps.revise({ ...flow, onDuplicate: value as OnDuplicate })}
        />
      </div>
      {laidOut.rows > 0 ? (
        <Section title="The first rows, as they will be read">
          <PreviewTable rows={laidOut.preview} />
        </Section>
      ) : (
        <Notice tone="warning" title="There is no row to import">
          Below the headings the file holds nothing. Choose another one, or say that its first row
          holds no headings.
        </Notice>
      )}
      {laidOut.rows > 0 && missing.length > 0 ? (
        <Notice tone="warning" title={`Say which column holds the ${missing.join(' and the ')}`}>
          A book needs a title and at least one author.
        </Notice>
      ) : null}
      {error ? <ProblemNotice error={error} onRetry={() => void steps.check(flow)} /> : null}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={steps.startOver}>
          Choose another file
        </Button>
        <Button
          look="primary"
          disabled={missing.length > 0 || laidOut.rows === 0}
          onClick={() => void steps.check(flow)}
        >
          Check the rows
        </Button>
      </div>
    </div>
  );
}
