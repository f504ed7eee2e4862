import type { BookColumn } from '@/lib/contract/book-file.ts';

/** What a column of a file may hold; a subtitle becomes a part of the title. */
export type ColumnField = BookColumn | 'subtitle' | 'barcode' | 'office';

/** Lists often begin with a title or a date; headings are not looked for further down. */
export const headingsWithin = 10;

const columnFields = [
  'title',
  'subtitle',
  'authors',
  'isbn',
  'year',
  'language',
  'subjects',
  'description',
  'barcode',
  'office',
] as const satisfies readonly ColumnField[];

/** Headings that lists of books have, in English, German, French, Spanish, Italian and Dutch. */
const headings: Readonly<Record<ColumnField, string>> = {
  title: 'title titel titre titulo titolo booktitle buchtitel haupttitel hauptsachtitel',
  subtitle: 'subtitle untertitel zusatzzumtitel soustitre subtitulo sottotitolo ondertitel',
  authors:
    'author authors autor autoren autorin autorinnen autorinnenundautoren verfasser verfasserin ' +
    'verfasserinnen urheber auteur auteurs autore autori autores writer writers creator by',
  isbn: 'isbn isbn13 isbn10 isbnnr isbnnummer isbnnumber isbnissn isbnean ean ean13 numeroisbn',
  year:
    'year jahr annee ano anno jaar erscheinungsjahr publicationyear yearpublished yearofpublication ' +
    'pubyear publicationdate published datepublished copyright erscheinungsdatum ej ' +
    'anneedepublication anneedeparution datedeparution anneeedition jahrgang',
  language:
    'language languages lang languagecode sprache sprachen langue langues idioma lingua taal',
  subjects:
    'subject subjects schlagwort schlagworte schlagworter thema themen sujet sujets motscles ' +
    'keyword keywords tag tags genre genres category categories kategorie kategorien categorie ' +
    'categories sachgruppe sachgebiet rubrik rubrique materia argomento onderwerp',
  description:
    'description beschreibung summary abstract inhalt inhaltsangabe resume zusammenfassung ' +
    'klappentext notes note bemerkung bemerkungen annotation anmerkung remarques descripcion',
  barcode:
    'barcode strichcode copybarcode itembarcode codebarres codeabarres mediennummer ' +
    'exemplarnummer inventarnummer inventarnr inventorynumber accessionnumber',
  office:
    'office buro location standort bureau branch zweigstelle filiale site emplacement library',
};

const fieldOf = new Map(
  columnFields.flatMap((field) => headings[field].split(' ').map((name) => [name, field] as const)),
);

/** What a column with this heading most probably holds; undefined when the heading tells nothing. */
export function fieldOfHeading(heading: string): ColumnField | undefined {
  const letters = heading
    .normalize('NFKD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();
  const whole = letters.replace(/[^a-z0-9]/g, '');
  const withoutAside = letters.replace(/\([^)]*\)|\[[^\]]*\]/g, '').replace(/[^a-z0-9]/g, '');
  return fieldOf.get(whole) ?? fieldOf.get(withoutAside);
}

/** How many fields the headings in a record name, each once. */
export function fieldsNamed(record: readonly string[]): number {
  return new Set(record.map(fieldOfHeading).filter((field) => field !== undefined)).size;
}
