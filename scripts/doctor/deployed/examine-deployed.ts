import { CommandError } from '../../terminal/command-error.ts';
import { type Finding, problem } from '../finding.ts';
import { checkAuthority } from './check-authority.ts';
import { checkCors } from './check-cors.ts';
import { checkDatabaseRoles } from './check-database-roles.ts';
import { checkReadiness } from './check-readiness.ts';
import { checkRedirect } from './check-redirect.ts';
import { checkRefusals } from './check-refusals.ts';
import { checkRegistrations } from './check-registrations.ts';
import { checkSiteHeaders } from './check-site-headers.ts';
import { checkToken } from './check-token.ts';
import { checkTokenHeader } from './check-token-header.ts';
import type { Deployment } from './deployment.ts';
import { findDeployment } from './find-deployment.ts';

export type DeployedOptions = {
  /** Origin of the API, when it is not that of the pages. */
  readonly api?: string | undefined;
  /** Client id of the API: a token for it may be sent to the address, and for no other. */
  readonly audience?: string | undefined;
  /** Only what a client sees: what a release can break. */
  readonly smoke?: boolean | undefined;
  /** `mssql://SERVER/DATABASE`, to look at who may do what there. */
  readonly database?: string | undefined;
};

type Check = (deployment: Deployment) => Promise<Finding[]>;

/** What can be seen without signing in. */
const fromOutside: readonly Check[] = [
  checkReadiness,
  checkRefusals,
  checkTokenHeader,
  checkSiteHeaders,
  checkCors,
  checkAuthority,
  checkRedirect,
];

/** Looks at a deployment as a client does, then as an administrator where az is signed in as one. */
export async function examineDeployed(url: string, options: DeployedOptions): Promise<Finding[]> {
  const site = originOf(url);
  const { deployment, findings } = await findDeployment(site, originOf(options.api ?? site)).catch(
    (error: unknown) => ({ deployment: undefined, findings: [silent(error)] }),
  );
  if (deployment === undefined) return [...findings];
  const inside = options.smoke
    ? []
    : [checkRegistrations, () => checkDatabaseRoles(options.database)];
  const found: Finding[] = [...findings];
  const withToken: Check = (one) => checkToken(one, options.audience);
  for (const check of [...fromOutside, withToken, ...inside]) {
    found.push(...(await check(deployment).catch((error: unknown) => [silent(error)])));
  }
  return found;
}

function originOf(url: string): string {
  const address = url.includes('://') ? url : `https://${url}`;
  if (!URL.canParse(address)) throw new CommandError(`“${url}” is no address.`);
  return new URL(address).origin;
}

function silent(error: unknown): Finding {
  const what = error instanceof Error ? error.message : String(error);
  return problem(what, 'Look at the address, the network between, and the log of the app.');
}
