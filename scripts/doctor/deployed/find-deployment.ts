import * as z from 'zod';
import { PublicConfig } from '../../../lib/contract/public-config.ts';
import { type Finding, good, problem } from '../finding.ts';
import { ask, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';

export type Found = { readonly deployment?: Deployment; readonly findings: readonly Finding[] };

/** An origin of this machine: nothing that is sent there leaves it. */
export const loopback = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** Asks for the health and the public configuration, without which there is nothing else to check. */
export async function findDeployment(site: string, api: string): Promise<Found> {
  const findings = [transport(site), ...(api === site ? [] : [transport(api)])];
  const healthPath = await findHealth(api);
  if (healthPath === undefined) {
    const advice = 'Look at the log of the app; behind Static Web Apps the API must be linked.';
    return { findings: [...findings, problem(`${api} has no API that is up.`, advice)] };
  }
  const reply = await ask(`${api}/api/v1/config`);
  const config = PublicConfig.safeParse(reply.json);
  if (!config.success) return { findings: [...findings, unreadable(reply, config.error)] };
  const { authorityMetadata, clientId, scope } = config.data;
  if (authorityMetadata !== null && !loopback.test(api)) {
    const what = 'People are sent to an emulator, whose tokens everybody can make.';
    return { findings: [...findings, problem(what, 'Take ENTRA_AUTHORITY_HOST away.')] };
  }
  const deployment = {
    ...{ site, api, healthPath, scope, spaClientId: clientId },
    apiClientId: scope.replace(/^api:\/\//, '').replace(/\/.*/, ''),
    authority: authorityMetadata === null ? config.data.authority : ofEmulator(authorityMetadata),
  };
  return { deployment, findings: [...findings, good(`The API is up (${healthPath}).`)] };
}

function transport(origin: string): Finding {
  if (loopback.test(origin)) return good(`${origin} is on this machine.`);
  if (origin.startsWith('https://')) return good(`${origin} is encrypted.`);
  return problem(`${origin} is not encrypted.`, 'Tokens travel there: use https.');
}

async function findHealth(api: string): Promise<Deployment['healthPath'] | undefined> {
  for (const path of ['/health', '/api/health'] as const) {
    const { status, json } = await ask(api + path);
    if (status === 200 && (json as { status?: string })?.status === 'healthy') return path;
  }
  return undefined;
}

function unreadable({ status }: Reply, error: z.ZodError): Finding {
  const what = `/api/v1/config answers ${status}, and not what the pages need: ${z.prettifyError(error)}`;
  return problem(what, 'Deploy pages and API of one release; look at the log of the app.');
}

function ofEmulator(metadata: string): string {
  const { authorization_endpoint: endpoint } = JSON.parse(metadata) as Record<string, string>;
  return endpoint?.replace(/\/oauth2\/v2\.0\/authorize$/, '') ?? '';
}
