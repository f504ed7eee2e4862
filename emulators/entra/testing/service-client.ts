import { api, fernhill } from '../directory.ts';
import type { Application } from '../directory-types.ts';
import type { TestedEntra } from './running-entra.ts';

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

type Parameters = Readonly<Record<string, string>>;
type Json = Readonly<Record<string, unknown>>;

/** The token of the workload identity that `application` is federated with. */
export async function federatedToken(
  entra: TestedEntra,
  application: Application,
  changes: Json = {},
): Promise<string> {
  const subject = application.service?.federatedCredentials[0]?.subject ?? '';
  const { token } = await entra.control('federated-token', { subject, ...changes });
  return token ?? '';
}

/** A client-credentials request for the API; `changes` replaces parameters. */
export async function requestAsService(
  entra: TestedEntra,
  application: Application,
  changes: Parameters = {},
): Promise<Response> {
  const body = new URLSearchParams({
    grant_type: 'client_credentials',
    client_id: application.id,
    scope: `api://${api.id}/.default`,
    client_assertion_type: assertionType,
    client_assertion: changes['client_assertion'] ?? (await federatedToken(entra, application)),
    ...changes,
  });
  return fetch(`${entra.origin}/${fernhill.id}/oauth2/v2.0/token`, { method: 'POST', body });
}
