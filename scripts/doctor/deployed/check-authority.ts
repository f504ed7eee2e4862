import { type Finding, good, note, problem } from '../finding.ts';
import { ask, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';

/** The API accepts tokens of clocks up to a minute apart (lib/server/auth/token-lifetime.ts). */
const accepted = 60;
/** A Date header has whole seconds, and two requests do not arrive at once. */
const unremarkable = 10;

/** Where people sign in: that it is there and publishes keys, and that its clock agrees with the API's. */
export async function checkAuthority({ api, authority }: Deployment): Promise<Finding[]> {
  const metadata = await ask(`${authority}/v2.0/.well-known/openid-configuration`);
  const { issuer, jwks_uri: keysAt } = (metadata.json ?? {}) as Record<string, unknown>;
  if (typeof issuer !== 'string' || typeof keysAt !== 'string') {
    const what = `${authority} publishes no metadata (${metadata.status}).`;
    return [problem(what, 'AZURE_TENANT_ID is wrong, or ENTRA_AUTHORITY_HOST is.')];
  }
  const keys = await ask(keysAt);
  const count = ((keys.json ?? {}) as { keys?: unknown[] }).keys?.length ?? 0;
  const config = await ask(`${api}/api/v1/config`);
  return [
    count > 0
      ? good(`${issuer} publishes ${count} signing keys.`)
      : problem(`${keysAt} has no keys (${keys.status}).`, 'Try again; see status.azure.com.'),
    clock(config, metadata),
  ];
}

function clock(api: Reply, authority: Reply): Finding {
  const here = Date.parse(api.headers.get('date') ?? '');
  const there = Date.parse(authority.headers.get('date') ?? '') || Date.now();
  if (Number.isNaN(here))
    return note('The clock was not checked: the API sends no Date.', 'nothing');
  const seconds = Math.round((here - there) / 1000);
  const what = `The clock of the API is ${Math.abs(seconds)} s ${seconds < 0 ? 'behind' : 'ahead of'} the authority’s.`;
  if (Math.abs(seconds) <= unremarkable) return good('The clock of the API is right.');
  if (Math.abs(seconds) <= accepted)
    return note(what, 'Tokens are accepted up to a minute: mend NTP.');
  return problem(
    what,
    'Tokens are refused as expired or not yet valid: mend the time of the host.',
  );
}
