import { readFileSync } from 'node:fs';
import { configureSite } from '../../build/configure-site.ts';
import { inRepository } from '../../repository.ts';
import { type Finding, good, note, problem } from '../finding.ts';
import { ask, type Reply } from './ask.ts';
import type { Deployment } from './deployment.ts';

type Headers = Readonly<Record<string, string>>;
type SiteConfiguration = {
  readonly globalHeaders: Headers;
  readonly routes: readonly { readonly route: string; readonly headers?: Headers }[];
};

const unknown = '/a-page-that-is-not-there';
const paths = ['/', '/auth-redirect.html', unknown];

/** Static Web Apps is said to drop it (Azure/static-web-apps issue 1561), and it takes away little. */
const mayBeMissing = 'permissions-policy';

/** The headers of the pages, one by one, as staticwebapp.config.json has them. */
export async function checkSiteHeaders({ site, api, authority }: Deployment): Promise<Finding[]> {
  const text = readFileSync(inRepository('staticwebapp.config.json'), 'utf8');
  const apiOrigin = api === site ? '' : api;
  const configuration: SiteConfiguration = JSON.parse(
    configureSite(text, { apiOrigin, authorityHost: new URL(authority).origin }),
  );
  const findings: Finding[] = [];
  for (const path of [...paths, await aScript(site)]) {
    const reply = await ask(site + path);
    const wrong = Object.entries(headersFor(path, configuration)).filter(
      ([name, value]) => reply.headers.get(name) !== value,
    );
    if (wrong.length === 0) findings.push(good(`Headers of ${shown(path)} are as configured.`));
    else if (isBareErrorPage(path, reply)) findings.push(bare(path));
    else findings.push(...wrong.map(([name, value]) => differs(path, name, value, reply)));
  }
  return findings;
}

/** Global headers, overridden by those of the first route that matches. */
function headersFor(path: string, { globalHeaders, routes }: SiteConfiguration): Headers {
  const covers = (route: string) =>
    route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path;
  return { ...globalHeaders, ...routes.find(({ route }) => covers(route))?.headers };
}

/** A script that the first page names: its headers are those of all hashed files. */
async function aScript(site: string): Promise<string> {
  const { text } = await ask(`${site}/`);
  return /\/_next\/static\/[^"?]+\.js/.exec(text)?.[0] ?? '/_next/static/missing.js';
}

/** An error page without configured headers, whose own policy takes their place (scripts/build/carry-policy.ts). */
function isBareErrorPage(path: string, { status, headers, text }: Reply): boolean {
  const hasNone = headers.get('content-security-policy') === null;
  return (
    path === unknown &&
    status === 404 &&
    hasNone &&
    /<meta http-equiv="content-security-policy"/.test(text)
  );
}

function bare(path: string): Finding {
  return note(
    `${path} comes without the configured headers; the page carries its policy for scripts itself.`,
    'Nothing, if the host leaves them out of every error page, as Static Web Apps’ own CLI does.',
  );
}

function differs(path: string, name: string, wanted: string, { headers }: Reply): Finding {
  const actual = headers.get(name);
  const level = name === mayBeMissing && actual === null ? note : problem;
  return level(
    `${name} of ${shown(path)} is ${actual === null ? 'missing' : `“${actual}”`}, not “${wanted}”.`,
    'staticwebapp.config.json must be at the root of what is deployed; a front may add or drop headers.',
  );
}

function shown(path: string): string {
  return path.replace(/^(\/_next\/static\/).*/, '$1*');
}
