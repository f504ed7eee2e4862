import 'server-only';
import type { Principal } from '@/lib/server/auth/principal.ts';
import type { Refusal } from './record-denial.ts';

const keptMs = 60_000;
const mostKept = 5_000;
/** Rows that one caller can cause within {@link keptMs}; later refusals share the last receipt. */
const mostForCaller = 30;

type Caller<Receipt> = { until: number; receipts: Map<string, Receipt>; last: Receipt };

/**
 * The receipts of the last minute, for each caller: bounds what a stubborn caller can write.
 *
 * @param now milliseconds, never set back
 */
export function createRecentReceipts<Receipt>(now: () => number = () => performance.now()) {
  const callers = new Map<string, Caller<Receipt>>();
  const keyOf = (principal: Principal) =>
    `${principal.tenantId}|${principal.objectId}|${principal.clientId}`;
  const refusalKey = (refusal: Refusal) =>
    `${refusal.code}|${refusal.permission}|${refusal.method}|${refusal.path}`;

  function current(principal: Principal): Caller<Receipt> | undefined {
    const caller = callers.get(keyOf(principal));
    return caller !== undefined && caller.until > now() ? caller : undefined;
  }

  return {
    find(principal: Principal, refusal: Refusal): Receipt | undefined {
      const caller = current(principal);
      if (caller === undefined) return undefined;
      const same = caller.receipts.get(refusalKey(refusal));
      return same ?? (caller.receipts.size >= mostForCaller ? caller.last : undefined);
    },
    remember(principal: Principal, refusal: Refusal, receipt: Receipt): void {
      const caller = current(principal) ?? {
        until: now() + keptMs,
        receipts: new Map<string, Receipt>(),
        last: receipt,
      };
      caller.receipts.set(refusalKey(refusal), receipt);
      caller.last = receipt;
      callers.delete(keyOf(principal));
      callers.set(keyOf(principal), caller);
      const oldest = callers.keys().next().value;
      if (callers.size > mostKept && oldest !== undefined) callers.delete(oldest);
    },
    /** Takes `receipt` back, which was remembered for this refusal. */
    forget(principal: Principal, refusal: Refusal, receipt: Receipt): void {
      const caller = callers.get(keyOf(principal));
      if (caller?.receipts.get(refusalKey(refusal)) !== receipt) return;
      caller.receipts.delete(refusalKey(refusal));
      const [other] = caller.receipts.values();
      if (other === undefined) callers.delete(keyOf(principal));
      else if (caller.last === receipt) caller.last = other;
    },
  };
}
