import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BookPage } from '@/lib/contract/books.ts';
import { Me } from '@/lib/contract/me.ts';
import { type Endpoint, endpoints } from '../endpoints.ts';
import type { KeyServer } from '../identity/key-server.ts';
import { apiClientId, sampleClaims, spaClientId, tenantId } from '../identity/sample-caller.ts';
import { signToken } from '../identity/sign-token.ts';
import { nodeHost } from '../subjects/node-host.ts';
import type { World } from '../subjects/subject.ts';
import { startServer } from './server-process.ts';

export type Prepared = {
  readonly world: World;
  /** Sent with every request to every server. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body that every server must answer, byte for byte. */
  readonly expected: Readonly<Record<Endpoint, string>>;
};

/**
 * Makes the one database and the one token that all servers get, and takes from the product, checked
 * by the contract, what all servers must answer.
 */
export async function prepareWorld(folder: string, keyServer: KeyServer): Promise<Prepared> {
  const databaseFile = join(folder, 'bench.db');
  const claims = sampleClaims(Math.floor(Date.now() / 1000));
  const settings = {
    AZURE_TENANT_ID: tenantId,
    AZURE_API_CLIENT_ID: apiClientId,
    AZURE_SPA_CLIENT_ID: spaClientId,
    ENTRA_AUTHORITY_HOST: keyServer.origin,
    DATABASE_URL: `file:${databaseFile}`,
    BENCH_CLAIMS: JSON.stringify(claims),
  };
  for (const program of ['dist/migrate/main.mjs', 'dist/seed/main.mjs']) {
    const env = { ...process.env, ...settings };
    await promisify(execFile)(process.execPath, [program], { env });
  }
  const headers = { authorization: `Bearer ${signToken(claims, keyServer.privateKey)}` };
  const expected = await askProduct({ settings }, headers);
  const meFile = join(folder, 'me.json');
  await writeFile(meFile, expected.me);
  const { permissions } = Me.parse(JSON.parse(expected.me));
  return { world: { settings, databaseFile, meFile, permissions }, headers, expected };
}

async function askProduct(
  world: Pick<World, 'settings'>,
  headers: Readonly<Record<string, string>>,
) {
  const server = await startServer(nodeHost(world), endpoints.me, headers);
  try {
    const [me, books] = await Promise.all(
      [endpoints.me, endpoints.books].map(async (path) => {
        const answer = await fetch(server.origin + path, { headers });
        return answer.text();
      }),
    );
    if (me === undefined || books === undefined) throw new Error('an answer is missing');
    BookPage.parse(JSON.parse(books));
    return { me, books };
  } finally {
    await server.stop();
  }
}
