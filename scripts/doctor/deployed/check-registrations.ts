import { type Finding, note } from '../finding.ts';
import { checkApiRegistration } from './check-api-registration.ts';
import { checkSpaRegistration } from './check-spa-registration.ts';
import type { Deployment } from './deployment.ts';
import { readRegistration } from './read-registration.ts';

/** The two registrations as Microsoft Graph has them, when whoever is signed in to az may read them. */
export async function checkRegistrations(deployment: Deployment): Promise<Finding[]> {
  const { apiClientId, spaClientId } = deployment;
  const [api, spa] = await Promise.all([
    readRegistration(apiClientId),
    readRegistration(spaClientId),
  ]);
  if ('why' in api) return [notChecked(api.why)];
  if ('why' in spa) return [notChecked(spa.why)];
  return [...checkApiRegistration(api, spaClientId), ...checkSpaRegistration(spa, deployment.site)];
}

function notChecked(why: string): Finding {
  return note(
    `Token version, optional claims, redirect types and the role list were not checked: ${why}.`,
    'az login as somebody who may read applications.',
  );
}
