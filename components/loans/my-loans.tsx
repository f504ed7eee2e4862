'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { Holds } from './holds.tsx';
import { OpenLoans } from './open-loans.tsx';
import { ReadingHistory } from './reading-history.tsx';

/** `/loans`: what the reader has, waits for, and has had. */
export function MyLoans() {
  return (
    <PageBody>
      <PageHeader
        title="My loans"
        lead="What you have, what you wait for, and what you have read."
      />
      <OpenLoans />
      <Holds />
      <ReadingHistory />
    </PageBody>
  );
}
