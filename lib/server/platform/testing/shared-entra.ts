import 'server-only';
import { type RunningEntra, startEntra } from '@/emulators/entra/start-entra.ts';
import { IdentityIssuer } from '@/emulators/identity/identity-issuer.ts';

export type SharedEntra = { readonly entra: RunningEntra; readonly issuer: IdentityIssuer };

let users = 0;
let shared: Promise<SharedEntra> | undefined;

/**
 * One Entra ID and one issuer for all that a test file starts: making their RSA keys takes longer
 * than anything else in the start of the emulators. Each user gives it back with `giveBackEntra`.
 */
export function shareEntra(): Promise<SharedEntra> {
  users += 1;
  shared ??= start();
  return shared;
}

/** The last one to give it back ends it. */
export async function giveBackEntra(): Promise<void> {
  users -= 1;
  if (users > 0) return;
  const ending = shared;
  shared = undefined;
  await (await ending)?.entra.close();
}

async function start(): Promise<SharedEntra> {
  const [entra, issuer] = await Promise.all([
    startEntra({ port: 0, appOrigins: ['http://localhost:3000'] }),
    IdentityIssuer.create(),
  ]);
  return { entra, issuer };
}
