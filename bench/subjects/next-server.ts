import type { Subject, World } from './subject.ts';

/** The same route handlers served by Next itself. */
export function nextServer({ settings }: World): Subject {
  return {
    name: 'Next route handler',
    about:
      '`next build` and `next start` of the same route handlers, services and settings; no proxy in front.',
    environment: { ...settings, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    command: (port) => [
      process.execPath,
      'node_modules/next/dist/bin/next',
      ...['start', 'dist/bench/next', '-H', '127.0.0.1', '-p', String(port)],
    ],
  };
}
