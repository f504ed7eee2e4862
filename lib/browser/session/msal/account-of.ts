import type { AccountInfo } from '@azure/msal-browser';
import type { Account } from '@/lib/browser/session/session.ts';

export function accountOf(info: AccountInfo | null): Account | null {
  if (!info) return null;
  return {
    name: info.name || info.username,
    username: info.username,
    tenantId: info.tenantId,
    id: `${info.tenantId}/${info.localAccountId}`,
  };
}
