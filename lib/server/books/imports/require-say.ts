import 'server-only';
import type { Import } from '@/lib/contract/imports.ts';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';

/**
 * Goes on for whoever began the import, and for who may change books and copies one by one as well:
 * they end or undo what a colleague or a service has left behind.
 *
 * @throws {ProblemError} `permission-missing` (403).
 */
export function requireSay(principal: Principal, { yours }: Import): void {
  if (yours) return;
  requirePermission(principal, 'books.edit');
  requirePermission(principal, 'copies.manage');
}
