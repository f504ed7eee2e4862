'use client';

import type { ReactNode } from 'react';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { ProblemPage } from '@/components/shell/problem-page.tsx';
import { useMe } from '@/lib/browser/queries/use-me.ts';
import type { Permission } from '@/lib/policy/permissions.ts';
import { Forbidden } from './forbidden.tsx';

type PermissionGateProps = { readonly permission: Permission; readonly children: ReactNode };

export function PermissionGate({ permission, children }: PermissionGateProps) {
  const me = useMe();
  if (me.data?.permissions.includes(permission)) return children;
  if (me.data) return <Forbidden permission={permission} me={me.data} />;
  if (me.error) return <ProblemPage error={me.error} onRetry={() => void me.refetch()} />;
  return <PageSkeleton />;
}
