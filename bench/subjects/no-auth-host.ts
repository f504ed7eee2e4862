import type { Subject, World } from './subject.ts';

/** The product without authentication; its bundle is made for the bench alone. */
export function noAuthHost({ settings }: World): Subject {
  return {
    name: 'Node host, no auth',
    about:
      'The same host and handlers for a fixed principal: no header read, no digest, no policy asked.',
    environment: { ...settings, NODE_ENV: 'production' },
    command: () => [process.execPath, 'dist/bench/no-auth/main.mjs'],
  };
}
