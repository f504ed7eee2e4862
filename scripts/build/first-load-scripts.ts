import { scanPage } from './scan-page.ts';

/**
 * The scripts that a browser of today loads with a page, in order and each once: all but those for
 * browsers without modules, plus the ones that are preloaded.
 *
 * @returns URL paths without query
 */
export function firstLoadScripts(html: string): string[] {
  const paths = scanPage(html).flatMap(({ name, attributes }) => {
    if (name === 'script' && !attributes.has('nomodule')) return attributes.get('src') ?? [];
    const preload = attributes.get('rel') === 'modulepreload' || attributes.get('as') === 'script';
    return name === 'link' && preload ? (attributes.get('href') ?? []) : [];
  });
  return [...new Set(paths.map((path) => path.replace(/[?#].*$/, '')))];
}
