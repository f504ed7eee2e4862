/**
 * A list as an old library system writes it: a title above the headings, German headings,
 * semicolons, windows-1252, line breaks within quotes, and what people have typed over the years.
 */
const messyLines = [
  'Bestand der Bibliothek, Stand 12.03.2024;;;;;;;',
  ';;;;;;;',
  'Titel;Verfasser/in;ISBN;Erscheinungsjahr;Sprache;Schlagwörter;Mediennummer;Preis',
  'Der Wüstenplanet;Herbert, Frank;978-3-453-18683-5;c1978;Deutsch;Roman, Science-Fiction;M-100001;12,90 €',
  'Die Haie von Øland;"Herbert, Frank; Anderson, Kevin J.";;[1999];ger;"Krimi',
  'Schweden";M-100002;8,00 €',
  'The Salt Road;"Le Guin, Ursula K. (Hrsg.)";9,78031E+12;2001;englisch;;;',
  '=1+1;"King, Martin Luther, Jr.";0-306-40615-2;1998;EN;;;',
  'Der Wüstenplanet;Herbert, Frank;3-453-18683-9;1978;de;;M-100003;12,90 €',
  ';Niemand, Nora;;2010;;;;',
  'Ohne Verfasser;;;neunzehnhundert;;;;',
  '   ;  ;;;;;;',
  ';;;;;;;',
  '',
] as const;

/** The file as bytes. */
export function messyFile(): Uint8Array<ArrayBuffer> {
  return windows1252(messyLines.join('\r\n'));
}

/** Every character of the file has the same number there, but for the euro sign. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
  const euro = 0x80;
  return Uint8Array.from(text, (character) => (character === '€' ? euro : character.charCodeAt(0)));
}
