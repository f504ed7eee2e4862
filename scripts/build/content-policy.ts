import { existsSync, readFileSync } from 'node:fs';
import { inRepository } from '../repository.ts';

type Config = { readonly globalHeaders?: Readonly<Record<string, string>> };

/** Whether the pages may hold inline styles, by the policy that staticwebapp.config.json sets. */
export function allowsInlineStyles(): boolean {
  const file = inRepository('staticwebapp.config.json');
  if (!existsSync(file)) return false;
  const { globalHeaders = {} } = JSON.parse(readFileSync(file, 'utf8')) as Config;
  const [, policy = ''] =
    Object.entries(globalHeaders).find(([name]) => /^content-security-policy$/i.test(name)) ?? [];
  return styleSources(policy).includes("'unsafe-inline'");
}

/** `style-src`, or `default-src` in its absence (CSP level 3, section 6.8.3). */
function styleSources(policy: string): string[] {
  const directives = policy.split(';').map((directive) => directive.trim().split(/\s+/));
  const find = (name: string) => directives.find(([first]) => first === name)?.slice(1);
  return find('style-src') ?? find('default-src') ?? [];
}
