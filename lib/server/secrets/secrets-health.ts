import 'server-only';
import type { DependencyHealth } from '@/lib/contract/health.ts';
import type { PlatformSecret } from '@/lib/contract/platform.ts';

export type SecretsHealth = Omit<DependencyHealth, 'name'>;

/**
 * How the secrets are, as a whole. Shown to everybody by the readiness probe: so many and since
 * when, but neither which nor why.
 */
export function secretsHealth(secrets: readonly PlatformSecret[], keepMs: number): SecretsHealth {
  const unread = secrets.filter(({ status }) => status === 'kept' || status === 'outdated');
  const oldest = unread.map(({ readAt }) => readAt ?? '').toSorted()[0];
  if (oldest !== undefined && oldest !== '') {
    const end = new Date(Date.parse(oldest) + keepMs).toISOString();
    const count = `${unread.length} of ${secrets.length} secrets could not be read again since ${oldest}`;
    if (unread.some(({ status }) => status === 'outdated')) {
      return { status: 'down', detail: `${count}. Their values ended at ${end}.` };
    }
    return { status: 'degraded', detail: `${count}. Their values are in use until ${end}.` };
  }
  const refused = secrets.filter(({ status }) => status === 'refused').length;
  if (refused === 0) return { status: 'ready' };
  const detail = `${refused} of ${secrets.length} secrets changed to something that cannot be used. The values before are in use.`;
  return { status: 'degraded', detail };
}
