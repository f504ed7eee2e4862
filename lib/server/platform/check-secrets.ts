import 'server-only';
import type { Platform } from '@/lib/contract/platform.ts';
import type { Services } from '@/lib/server/services.ts';
import { describePlatform } from './describe-platform.ts';

/** However often the button is pressed, the vault is asked no more often than this. */
const atMostEveryMs = 2_000;

/** Begins to read every secret again, unless that is under way or was just done; does not wait. */
export function checkSecrets(services: Services): Platform {
  const { secrets } = services;
  const last = secrets.check === null ? 0 : Date.parse(secrets.check.startedAt);
  const age = Date.now() - last;
  if (age < 0 || age >= atMostEveryMs) void secrets.refresh();
  return describePlatform(services);
}
