import { isRole } from '@/lib/policy/roles.ts';

/** Why a role that stands in a person's token gives them nothing; completes "<role>: …". */
export function explainIgnoredRole(role: string): string {
  return isRole(role)
    ? 'meant for services; a person cannot use it.'
    : 'this app knows no such role. It may be misspelt or retired in Microsoft Entra.';
}
