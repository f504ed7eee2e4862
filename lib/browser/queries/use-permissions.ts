'use client';

import type { Permission } from '@/lib/policy/permissions.ts';
import { useMe } from './use-me.ts';

const none: ReadonlySet<string> = new Set();

type Permissions = {
  /** False until the API has said who this is. */
  readonly known: boolean;
  readonly may: (permission: Permission) => boolean;
};

/** What the signed-in person may do, as the API sees it. A courtesy: the API decides each time. */
export function usePermissions(): Permissions {
  const me = useMe();
  const held = me.data ? new Set(me.data.permissions) : none;
  return { known: me.data !== undefined, may: (permission) => held.has(permission) };
}
