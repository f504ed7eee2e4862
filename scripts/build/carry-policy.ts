import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../repository.ts';

/** What a host answers unknown addresses with, by Next's two names for it. */
const errorPages = ['404.html', '_not-found.html'];

/** Others say where one deployment sends requests, which pages do not know, or count in a header only. */
const directives = ['script-src', 'worker-src', 'style-src', 'base-uri', 'form-action'];

/**
 * Writes the policy of staticwebapp.config.json for scripts and styles into the error pages: a host may
 * leave configured headers out of an answer with 404, as Static Web Apps' CLI does.
 *
 * @param exported the folder of the pages
 */
export function carryPolicy(exported: string): void {
  const { globalHeaders } = JSON.parse(
    readFileSync(inRepository('staticwebapp.config.json'), 'utf8'),
  );
  const element = policyElement(globalHeaders['content-security-policy']);
  for (const page of errorPages) {
    const file = join(exported, page);
    writeFileSync(file, intoHead(readFileSync(file, 'utf8'), element));
  }
}

/** @throws {Error} when the policy lacks a directive that the page shall carry */
export function policyElement(policy: string): string {
  const all = policy.split(';').map((directive) => directive.trim());
  const carried = directives.map((name) => {
    const found = all.find((directive) => directive.startsWith(`${name} `));
    if (found === undefined) throw new Error(`The content policy says no ${name}.`);
    return found;
  });
  const content = [...carried, "object-src 'none'"].join('; ');
  return `<meta http-equiv="content-security-policy" content="${content}"/>`;
}

/** Before every script. */
function intoHead(html: string, element: string): string {
  if (!html.includes('<head>')) throw new Error(`The page has no head: ${html.slice(0, 60)}`);
  return html.replace('<head>', `<head>${element}`);
}
