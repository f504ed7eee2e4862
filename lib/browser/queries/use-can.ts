'use client';

import type { Permission } from '@/lib/policy/permissions.ts';
import { usePermissions } from './use-permissions.ts';

/** Whether to offer what needs `permission`; false while it is not known. */
export function useCan(permission: Permission): boolean {
  return usePermissions().may(permission);
}
