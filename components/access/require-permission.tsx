'use client';

import type { ReactNode } from 'react';
import { SignInPrompt } from '@/components/session/sign-in-prompt.tsx';
import { FetchedPage } from '@/components/shell/fetched-page.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import type { Permission } from '@/lib/policy/permissions.ts';

const permissionGate = fetchedPart(() =>
  import('./permission-gate.tsx').then((file) => file.PermissionGate),
);

type RequirePermissionProps = {
  readonly permission: Permission;
  readonly children: ReactNode;
};

/**
 * Shows `children` to those who hold `permission`, and tells everyone else what to do. A courtesy
 * that spares a refused request: the page holds nothing protected, and the API decides each time.
 */
export function RequirePermission({ permission, children }: RequirePermissionProps) {
  const { session } = useSession();
  switch (session.status) {
    case 'signed-in':
      return <FetchedPage part={permissionGate} props={{ permission, children }} />;
    case 'starting':
      return <PageSkeleton />;
    default:
      return <SignInPrompt />;
  }
}
