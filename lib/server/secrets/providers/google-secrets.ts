import 'server-only';
import * as z from 'zod';
import { GoogleIdentity } from '@/lib/server/identity/google-identity.ts';
import type { SecretProvider } from '../secret-provider.ts';
import { SecretValue } from '../secret-value.ts';
import { GoogleAnswer, googleError } from './google-error.ts';

/** `AccessSecretVersionResponse`; the payload is base64. */
const Access = z.object({
  name: z.string().regex(/\/versions\/[^/]+$/),
  payload: z.object({ data: z.base64() }),
});

/**
 * Google Secret Manager over REST, asked with the identity of Cloud Run, of a GKE workload, or of
 * `gcloud auth application-default login`.
 * https://cloud.google.com/secret-manager/docs/reference/rest/v1/projects.secrets.versions/access
 */
export function googleSecrets(project: string, url: string): SecretProvider {
  const identity = new GoogleIdentity();
  const address = `Google Secret Manager in ${project}`;
  return {
    name: 'gcp-secret-manager',
    address,
    async read(name, signal) {
      try {
        const target = `${url}/v1/projects/${project}/secrets/${name}/versions/latest:access`;
        const headers = await identity.headers(target);
        const response = await fetch(target, { headers, signal, redirect: 'error' });
        const body = await response.text();
        if (!response.ok) throw new GoogleAnswer(response, body);
        return toSecret(Access.parse(JSON.parse(body)));
      } catch (error) {
        throw googleError(address, name, error);
      }
    },
    identity: () => identity.report(),
  };
}

/** Its role for readers tells neither when a version was made nor when it ends. */
function toSecret({ name, payload }: z.infer<typeof Access>) {
  return {
    value: new SecretValue(Buffer.from(payload.data, 'base64').toString('utf8')),
    version: name.slice(name.lastIndexOf('/') + 1),
    createdAt: null,
    expiresAt: null,
  };
}
