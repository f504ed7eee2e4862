import type { Subject, World } from './subject.ts';

/** The product, as `npm run serve` runs it. */
export function nodeHost({ settings }: Pick<World, 'settings'>): Subject {
  return {
    name: 'Node host',
    about: 'The product bundle with its usual settings: token remembered, one log line a request.',
    environment: { ...settings, NODE_ENV: 'production' },
    command: () => [process.execPath, 'dist/host/main.mjs'],
  };
}
