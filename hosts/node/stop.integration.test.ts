import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';

test('a start that waits for its vault ends by SIGTERM, of its own accord', async () => {
  const silentVault = createServer().listen(0, '127.0.0.1');
  await once(silentVault, 'listening');
  const { port } = silentVault.address() as { port: number };
  const host = spawn(process.execPath, ['dist/host/main.mjs'], {
    env: {
      NODE_ENV: 'production',
      GCP_SECRETS_PROJECT: 'keyless-test',
      GCP_SECRETS_URL: `http://127.0.0.1:${port}`,
      GCE_METADATA_HOST: `127.0.0.1:${port}`,
      METADATA_SERVER_DETECTION: 'assume-present',
    },
    stdio: 'ignore',
  });
  await once(silentVault, 'connection');
  host.kill('SIGTERM');
  // Not by the signal itself: in a container, as process 1, it would not end at all.
  expect(await once(host, 'exit')).toEqual([0, null]);
  silentVault.close();
});
