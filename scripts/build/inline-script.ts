import type { PageElement } from './page-element.ts';

/** Types that make an inline script a program (HTML standard, section 4.12.1: classic scripts). */
const programTypes = new Set(['', 'text/javascript', 'application/javascript']);
/** Types that are refused or blocked in another way than classic scripts. */
const otherPrograms = new Set(['module', 'importmap', 'speculationrules']);

/** A script whose code stands in the page: what `script-src 'self'` blocks. */
export function isInlineScript({ name, attributes }: PageElement): boolean {
  if (name !== 'script' || attributes.has('src')) return false;
  const type = (attributes.get('type') ?? '').trim().toLowerCase();
  return programTypes.has(type) || otherPrograms.has(type);
}

/** An inline script that does the same from a file of its own, at the same place. */
export function isMovable(element: PageElement): boolean {
  if (!isInlineScript(element)) return false;
  const { attributes } = element;
  if (attributes.has('async') || attributes.has('defer') || attributes.has('nomodule'))
    return false;
  return programTypes.has((attributes.get('type') ?? '').trim().toLowerCase());
}
