'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { ProblemNotice } from '@/components/shell/problem-notice.tsx';
import { ProblemPage } from '@/components/shell/problem-page.tsx';
import { PageHeader } from '@/components/ui/page-header.tsx';
import { usePlatform } from '@/lib/browser/queries/use-platform.ts';
import { CheckNow } from './check-now.tsx';
import { CheckSummary } from './check-summary.tsx';
import { IdentityChain } from './identity-chain.tsx';
import { IdentityInUse } from './identity-in-use.tsx';
import { SecretList } from './secret-list.tsx';
import { SettingOrigins } from './setting-origins.tsx';
import { VaultHealth } from './vault-health.tsx';

/** `/platform`: whom the cloud takes the app for, and how its secrets are; never a value. */
export function PlatformPage() {
  const platform = usePlatform();
  if (!platform.data) {
    if (platform.isPending) return <PageSkeleton />;
    return <ProblemPage error={platform.error} onRetry={() => void platform.refetch()} />;
  }
  const { vault, identity, secrets, settings, check } = platform.data;
  return (
    <PageBody>
      <PageHeader
        title="Platform"
        lead="Whom the cloud takes this app for, how that was found, and how its secrets are. Never a value, never a token."
        actions={<CheckNow check={check} />}
      />
      {platform.error ? (
        <ProblemNotice error={platform.error} onRetry={() => void platform.refetch()} />
      ) : null}
      <div className="-mt-4 grid gap-4">
        <CheckSummary check={check} />
        <VaultHealth vault={vault} />
      </div>
      <div className="grid grid-cols-1 items-start gap-x-12 gap-y-10 lg:grid-cols-2">
        <IdentityInUse identity={identity} />
        <IdentityChain chain={identity.chain} />
      </div>
      <SecretList secrets={secrets} vault={vault} />
      <SettingOrigins settings={settings} />
    </PageBody>
  );
}
