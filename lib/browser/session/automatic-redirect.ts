const key = 'keyless.automatic-redirect';

/** A second demand for the same within this time means that leaving did not help. */
const graceMs = 120_000;

type Redirect = { readonly at: number; readonly claims: string | null; readonly pending: boolean };

/**
 * Notes that the page is about to leave for Microsoft without being asked by the person.
 *
 * @param claims the claims demanded by the API, null for an ordinary renewal
 * @param now milliseconds since the epoch
 * @returns false when it left for the same reason just before: then it must not leave again
 */
export function mayRedirect(claims: string | null, now: number): boolean {
  const last = read();
  const recent = last !== null && Math.abs(now - last.at) < graceMs;
  if (recent && last.claims === claims) return false;
  write({ at: now, claims, pending: true });
  return true;
}

/** Whether the answer now arriving is to an ordinary renewal that the app started by itself. */
export function takePendingRenewal(): boolean {
  const last = read();
  if (!last?.pending) return false;
  write({ ...last, pending: false });
  return last.claims === null;
}

function read(): Redirect | null {
  try {
    return JSON.parse(sessionStorage.getItem(key) ?? 'null') as Redirect | null;
  } catch {
    return null;
  }
}

function write(redirect: Redirect): void {
  sessionStorage.setItem(key, JSON.stringify(redirect));
}
