/** Languages whose names are understood, in English, in German, in French and in themselves. */
const known =
  'ar bg bs ca cs cy da de el en es et eu fa fi fr ga he hi hr hu is it ja ko la lt lv nb nl nn no ' +
  'pl pt ro ru sk sl sq sr sv th tr uk vi zh';

const byName = new Map<string, string>();
for (const tag of known.split(' ')) {
  for (const locale of ['en', 'de', 'fr', tag]) {
    const name = new Intl.DisplayNames([locale], { type: 'language' }).of(tag);
    if (name !== undefined) byName.set(name.toLowerCase(), tag);
  }
}

const tag = /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i;

/**
 * A language tag (BCP 47) for a tag, a MARC or ISO 639 code (`ger`), or a name (`Deutsch`, `German`);
 * what is none of these comes back as it is, to be refused by name.
 */
export function readLanguage(cell: string): string | null {
  const text = cell.trim();
  if (text === '' || /^[-?]+$/.test(text)) return null;
  const named = byName.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (!tag.test(text)) return text;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-').toLowerCase())[0] ?? text;
  } catch {
    return text;
  }
}
