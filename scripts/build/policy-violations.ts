import { isInlineScript } from './inline-script.ts';
import type { PageElement } from './page-element.ts';
import { scanPage } from './scan-page.ts';

/**
 * What `script-src 'self'`, and optionally `style-src 'self'`, would block in a page.
 *
 * @returns one line for each finding; empty when the page may be served under that policy
 */
export function policyViolations(html: string, inlineStyles: boolean): string[] {
  return scanPage(html).flatMap((element) => [
    ...scriptFindings(element),
    ...(inlineStyles ? [] : styleFindings(element)),
  ]);
}

function scriptFindings(element: PageElement): string[] {
  const findings: string[] = [];
  const { name, attributes, text } = element;
  if (isInlineScript(element)) findings.push(`inline script: ${text.slice(0, 60)}`);
  for (const [attribute, value] of attributes) {
    if (attribute.startsWith('on')) findings.push(`event handler: <${name} ${attribute}>`);
    if (/^\s*javascript:/i.test(value)) findings.push(`script address: <${name} ${attribute}>`);
  }
  if (name === 'script' && !/^\/(?!\/)/.test(attributes.get('src') ?? '/')) {
    findings.push(`script from elsewhere: ${attributes.get('src')}`);
  }
  return findings;
}

function styleFindings({ name, attributes, text }: PageElement): string[] {
  if (name === 'style') return [`inline style element: ${text.slice(0, 60)}`];
  if (attributes.has('style'))
    return [`inline style: <${name} style="${attributes.get('style')}">`];
  return [];
}
