'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { useMe } from '@/lib/browser/queries/use-me.ts';
import { CheckAgainButton } from './check-again-button.tsx';
import { ClaimsSection } from './claims-section.tsx';
import { HeldRoles } from './held-roles.tsx';
import { IdentitySection } from './identity-section.tsx';
import { MissingPermissions } from './missing-permissions.tsx';
import { TokenSection } from './token-section.tsx';

/** `/access`: what the API knows about the signed-in person, and why. */
export function MyAccess() {
  const me = useMe();
  if (!me.data) return <PageSkeleton />;
  return (
    <PageBody>
      <PageHeader
        title="My access"
        lead="What the API takes you for, what that lets you do, and where it came from."
        actions={<CheckAgainButton label="Refresh my access" />}
      />
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-[3fr_2fr]">
        <div className="grid grid-cols-1 gap-10">
          <HeldRoles me={me.data} />
          <MissingPermissions me={me.data} />
        </div>
        <div className="grid grid-cols-1 gap-10">
          <IdentitySection me={me.data} />
          <TokenSection token={me.data.token} />
        </div>
      </div>
      <ClaimsSection claims={me.data.token.claims} />
    </PageBody>
  );
}
