import 'server-only';
import { serverSettings } from './declarations/server.ts';
import type { SettingSource } from './settings.ts';

/** The level to log with before the settings are read: a wrong one is reported with the others. */
export function readLogLevel({ LOG_LEVEL }: SettingSource): string {
  return serverSettings.LOG_LEVEL.schema.catch('info').parse(LOG_LEVEL || undefined);
}
