import { SaxesParser } from 'saxes';
import { readDateFormats } from './date-formats.ts';
import { localName } from './local-name.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { FileProblem, type Table } from './table.ts';
import { unpack } from './unpack.ts';

const workbook = 'xl/workbook.xml';
const relations = 'xl/_rels/workbook.xml.rels';
const usualStrings = 'xl/sharedStrings.xml';
const usualStyles = 'xl/styles.xml';

/**
 * Reads the first sheet of an Excel file (Office Open XML, ECMA-376 part 1, chapter 18): the values
 * that formulas had when it was saved, never the formulas.
 *
 * @throws {FileProblem} for what is no such file.
 */
export function readWorkbook(bytes: Uint8Array): Table {
  const index = unpack(bytes, (name) => [workbook, relations, 'mimetype'].includes(name));
  if (index.get('mimetype')?.includes('opendocument')) {
    throw new FileProblem('This is an OpenDocument file. Save it as .xlsx or as CSV.');
  }
  const links = attributesOf(index.get(relations) ?? '', 'Relationship');
  const partOf = (type: string) => pathOf(links.find(({ Type }) => Type?.endsWith(type)));
  const book = index.get(workbook) ?? '';
  const first = firstSheet(book, links);
  const strings = partOf('/sharedStrings') ?? usualStrings;
  const styles = partOf('/styles') ?? usualStyles;
  const parts = unpack(bytes, (name) => [first.path, strings, styles].includes(name));
  const sheet = parts.get(first.path);
  if (sheet === undefined) throw noWorkbook();
  const [settings] = attributesOf(book, 'workbookPr');
  const records = readSheet(sheet, {
    strings: readSharedStrings(parts.get(strings) ?? ''),
    dateFormats: readDateFormats(parts.get(styles) ?? ''),
    from1904: ['1', 'true'].includes(settings?.['date1904'] ?? ''),
  });
  return { records, understoodAs: `Excel, sheet “${first.name}”` };
}

type Attributes = Readonly<Record<string, string>>;

function firstSheet(book: string, links: readonly Attributes[]): { path: string; name: string } {
  const [sheet = {}] = attributesOf(book, 'sheet');
  // `sheetId` is its number; the id of the link is in a namespace, mostly as `r:id`.
  const [, id] = Object.entries(sheet).find(([name]) => name.endsWith(':id')) ?? [];
  const path = pathOf(links.find(({ Id }) => Id !== undefined && Id === id));
  if (path === undefined) throw noWorkbook();
  return { path, name: sheet['name'] ?? '' };
}

/** Where in the package a link leads; a relative one begins at the workbook. */
function pathOf(link: Attributes | undefined): string | undefined {
  const target = link?.['Target'];
  if (target === undefined) return undefined;
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** The attributes of every element with that name. */
function attributesOf(xml: string, element: string): Attributes[] {
  const found: Attributes[] = [];
  if (xml === '') return found;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (localName(name) === element) found.push({ ...attributes });
  });
  parser.write(xml).close();
  return found;
}

function noWorkbook(): FileProblem {
  return new FileProblem('This is a zip file, but no Excel file. Save the list as .xlsx or CSV.');
}
