const controller = new AbortController();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => controller.abort());
}

/**
 * Aborted when a person or the system asks this command to end (Ctrl-C, a closed terminal, SIGTERM).
 * It may be asked twice for one Ctrl-C, because npm passes signals on; the second changes nothing.
 */
export const interruption: AbortSignal = controller.signal;
