import { whenParentGone } from '../bootstrap/when-parent-gone.mjs';

let controller: AbortController | undefined;

/**
 * Aborted when a person or the system asks this command to end (Ctrl-C, a closed terminal, SIGTERM,
 * the end of npm).
 * From the first call on the signals no longer end the process by themselves, so only code that
 * cleans up calls it. One Ctrl-C may arrive twice, because npm passes signals on; that changes
 * nothing.
 */
export function interruption(): AbortSignal {
  if (controller !== undefined) return controller.signal;
  const created = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => created.abort());
  }
  whenParentGone(() => created.abort());
  controller = created;
  return created.signal;
}
