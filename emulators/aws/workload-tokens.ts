import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TokenSigner } from '../identity/token-signer.ts';
import { webIdentityAudience } from './assume-role.ts';
import { podIdentityAudience } from './container-credentials-routes.ts';

export type WorkloadTokens = {
  /** `AWS_WEB_IDENTITY_TOKEN_FILE` */
  readonly webIdentityFile: string;
  /** `AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE` */
  readonly podIdentityFile: string;
  /** Writes both anew, as the cluster does before they expire. */
  write(lifetimeSeconds: number, audience?: string): Promise<void>;
  remove(): Promise<void>;
};

const hour = 3600;
const subject = 'system:serviceaccount:library:keyless-api';

/** The tokens of the app's service account, in files as a cluster mounts them into a pod. */
export async function workloadTokens(cluster: TokenSigner): Promise<WorkloadTokens> {
  const folder = await mkdtemp(join(tmpdir(), 'keyless-emulator-'));
  const webIdentityFile = join(folder, 'web-identity-token');
  const podIdentityFile = join(folder, 'eks-pod-identity-token');
  const write = async (lifetimeSeconds: number, audience?: string) => {
    const tokenFor = (usual: string) =>
      cluster.sign({ subject, audience: audience ?? usual, lifetimeSeconds });
    const web = await tokenFor(webIdentityAudience);
    const pod = await tokenFor(podIdentityAudience);
    await writeFile(webIdentityFile, web.token, { mode: 0o600 });
    await writeFile(podIdentityFile, pod.token, { mode: 0o600 });
  };
  await write(24 * hour);
  const remove = () => rm(folder, { recursive: true, force: true });
  return { webIdentityFile, podIdentityFile, write, remove };
}
