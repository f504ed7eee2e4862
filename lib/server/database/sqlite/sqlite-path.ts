import 'server-only';
import { resolve } from 'node:path';

/** The file that `file:PATH` names; a relative path begins where the process was started. */
export function sqlitePath(url: string): string {
  return resolve(url.replace(/^file:/, ''));
}
