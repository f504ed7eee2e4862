import { loadMsal } from './load-msal.ts';

/** Whose token the next request would carry (`Account.id`); null for nobody's, or while it cannot be told. */
export async function accountInUse(): Promise<string | null> {
  try {
    return (await loadMsal()).account?.id ?? null;
  } catch {
    return null;
  }
}
