import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url)).replace(/[\\/]$/, '');

/** `server-only` throws outside a React server build; tests of lib/server run in plain Node. */
const alias = { '@': root, 'server-only': `${root}/scripts/testing/server-only.ts` };
const ignored = ['**/node_modules/**', 'out/**', 'dist/**', '.next*/**', 'data/**'];

/** Many tests wait for timers and for programs they started, so two files share two cores well. */
const maxWorkers = Math.max(2, availableParallelism() - 1);

export default defineConfig({
  test: {
    maxWorkers,
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          // A thread for each file starts in half the time of a process.
          pool: 'threads',
          include: ['**/*.test.ts', '**/*.test.tsx'],
          exclude: [...ignored, '**/*.integration.test.ts', 'e2e/**'],
          // Properties take seconds, and on a machine that others use as well three times as long.
          testTimeout: 20_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['**/*.integration.test.ts'],
          exclude: ignored,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
