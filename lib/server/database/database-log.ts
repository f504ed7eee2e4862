import 'server-only';
import type { Logger } from '@/lib/server/log.ts';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';

/** Connections and failures are worth a line each; queries that went well only when debugging. */
export function databaseLog(log: Logger): LogOutbound {
  return (call) => {
    const routine = call.outcome === 'ok' && !call.operation.startsWith('connect');
    log[routine ? 'debug' : 'info'](call, 'outbound call');
  };
}
