'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import { CheckStep } from './check-step.tsx';
import { ChooseFile } from './choose-file.tsx';
import { ImportHistory } from './import-history.tsx';
import { LayoutStep } from './layout-step.tsx';
import { LeaveImport } from './leave-import.tsx';
import { RunningImport } from './running-import.tsx';
import { type ImportSteps, useImportFlow } from './use-import-flow.ts';

/** From a file to books: choose it, say what its columns are, try it, bring it in. */
export function ImportBooks() {
  const steps = useImportFlow();
  return (
    <PageBody>
      <PageHeader
        title="Import books"
        lead="Bring in a list from Excel or another system. Nothing is written before you have seen what would become of each row, and an import can be undone."
      />
      {/* A step takes its buttons with it when it is done. */}
      <div {...useKeptFocus<HTMLDivElement>()} className="grid grid-cols-1">
        <Step steps={steps} />
      </div>
      <LeaveImport flow={steps.flow} />
      <ImportHistory runningId={'running' in steps.flow ? steps.flow.running.id : null} />
    </PageBody>
  );
}

function Step({ steps }: { readonly steps: ImportSteps }) {
  const { flow } = steps;
  switch (flow.step) {
    case 'choose':
      return <ChooseFile reading={flow.reading} problem={flow.problem} onChoose={steps.choose} />;
    case 'layout':
      return <LayoutStep flow={flow} steps={steps} />;
    case 'checking':
    case 'checked':
      return <CheckStep flow={flow} steps={steps} />;
    default:
      return <RunningImport flow={flow} steps={steps} />;
  }
}
