import { tokenHeaders } from '../../../lib/contract/token-headers.ts';
import { type Finding, good, problem } from '../finding.ts';
import { ask } from './ask.ts';
import type { Deployment } from './deployment.ts';

const stranger = 'https://elsewhere.invalid';
/**
 * What the pages send: the token, the trace, a body, the version of what is changed, the key of a
 * repeated request.
 */
const needed = [
  ...tokenHeaders,
  'traceparent',
  'content-type',
  'if-match',
  'idempotency-key',
] as const;

/** Pages of strangers may not read the API; our own may, when they are on another origin. */
export async function checkCors({ site, api }: Deployment): Promise<Finding[]> {
  const foreign = await preflight(api, stranger);
  const allowed = foreign.headers.get('access-control-allow-origin');
  const findings = [
    allowed === null
      ? good('Pages of strangers may not read the API.')
      : problem(
          `Any page may read the API: access-control-allow-origin is “${allowed}”.`,
          'Leave the platform’s CORS empty, and name exact origins in ALLOWED_ORIGINS.',
        ),
  ];
  return site === api ? findings : [...findings, await ownPages(site, api)];
}

async function ownPages(site: string, api: string): Promise<Finding> {
  const { headers } = await preflight(api, site);
  const names = (headers.get('access-control-allow-headers') ?? '').toLowerCase().split(/, */);
  const missing = needed.filter((name) => !names.includes(name));
  const isAllowed = headers.get('access-control-allow-origin') === site;
  if (isAllowed && missing.length === 0) return good(`${site} may call the API.`);
  const what = isAllowed ? `may not send ${missing.join(', ')}` : 'may not call the API';
  return problem(`${site} ${what}.`, `ALLOWED_ORIGINS=${site}, and no CORS of the platform’s own.`);
}

function preflight(api: string, origin: string) {
  const headers = {
    origin,
    'access-control-request-method': 'GET',
    'access-control-request-headers': needed.join(','),
  };
  return ask(`${api}/api/v1/me`, { method: 'OPTIONS', headers });
}
