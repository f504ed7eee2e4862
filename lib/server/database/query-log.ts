import 'server-only';
import { createHash } from 'node:crypto';
import type { LogEvent } from 'kysely';
import type { LogOutbound } from '@/lib/server/outbound-call.ts';

/** More distinct queries than this app has; a bound, should one be built from what people type. */
const mostHashes = 1000;
const hashLength = 12;

/**
 * Logs each query by a hash of its text, with its duration and outcome. Never the text: it may hold
 * a value that somebody wrote into it, and never the parameters.
 */
export function queryLog(log: LogOutbound): (event: LogEvent) => void {
  const hashes = new Map<string, string>();

  function hashOf(sql: string): string {
    const known = hashes.get(sql);
    if (known !== undefined) return known;
    const hash = createHash('sha256').update(sql).digest('hex').slice(0, hashLength);
    if (hashes.size < mostHashes) hashes.set(sql, hash);
    return hash;
  }

  return (event) => {
    const [verb = ''] = /^\w+/.exec(event.query.sql) ?? [];
    log({
      dependency: 'database',
      operation: `${verb} ${hashOf(event.query.sql)}`,
      ms: Math.round(event.queryDurationMillis * 10) / 10,
      outcome: event.level === 'query' ? 'ok' : kindOf(event.error),
    });
  };
}

/** SQLite's code, or SQL Server's number: names, never the message, which may quote a value. */
function kindOf(error: unknown): string {
  const { kind, number, code } = error as { kind?: string; number?: number; code?: string };
  return String(kind ?? number ?? code ?? 'failed');
}
