'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { SignInPrompt } from '@/components/session/sign-in-prompt.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import type { Permission } from '@/lib/policy/permissions.ts';

const PermissionGate = dynamic(
  () => import('./permission-gate.tsx').then((file) => file.PermissionGate),
  { loading: () => <PageSkeleton /> },
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
      return <PermissionGate permission={permission}>{children}</PermissionGate>;
    case 'starting':
      return <PageSkeleton />;
    default:
      return <SignInPrompt />;
  }
}
