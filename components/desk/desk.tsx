'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { BarcodeField } from './barcode-field.tsx';
import { CopyOnDesk } from './copy-on-desk.tsx';
import { DeskLog } from './desk-log.tsx';
import { useDesk } from './use-desk.ts';

/** `/desk`: a barcode and Enter; Enter takes a copy back, a name and two Enters lend it. */
export function Desk() {
  const desk = useDesk();
  return (
    <PageBody>
      <PageHeader
        title="Desk"
        lead="Scan a copy. What is out comes back with Enter; what is free goes out with a name."
      />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div className="grid grid-cols-1 gap-6">
          <BarcodeField desk={desk} />
          {desk.problem ? <ProblemNotice error={desk.problem} /> : null}
          {desk.copy ? <CopyOnDesk key={desk.copy.id} copy={desk.copy} desk={desk} /> : null}
        </div>
        <DeskLog log={desk.log} />
      </div>
    </PageBody>
  );
}
