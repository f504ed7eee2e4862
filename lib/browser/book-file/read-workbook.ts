import { SaxesParser } from 'saxes';
import { readSheet } from './read-sheet.ts';
import { readSharedStrings } from './shared-strings.ts';
import { FileProblem, type Table } from './table.ts';
import { unpack } from './unpack.ts';

const workbook = 'xl/workbook.xml';
const relations = 'xl/_rels/workbook.xml.rels';
const strings = 'xl/sharedStrings.xml';

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
  const first = firstSheet(index.get(workbook) ?? '', index.get(relations) ?? '');
  const parts = unpack(bytes, (name) => name === first.path || name === strings);
  const sheet = parts.get(first.path);
  if (sheet === undefined) throw noWorkbook();
  const texts = readSharedStrings(parts.get(strings) ?? '');
  return { records: readSheet(sheet, texts), understoodAs: `Excel, sheet “${first.name}”` };
}

function firstSheet(book: string, links: string): { path: string; name: string } {
  const [sheet] = attributesOf(book, 'sheet');
  const link = attributesOf(links, 'Relationship').find(({ Id }) => Id === sheet?.['r:id']);
  const target = link?.['Target'];
  if (sheet === undefined || target === undefined) throw noWorkbook();
  const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  return { path, name: sheet['name'] ?? '' };
}

/** The attributes of every element with that name. */
function attributesOf(xml: string, element: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  if (xml === '') return found;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === element || name.endsWith(`:${element}`)) found.push({ ...attributes });
  });
  parser.write(xml).close();
  return found;
}

function noWorkbook(): FileProblem {
  return new FileProblem('This is a zip file, but no Excel file. Save the list as .xlsx or CSV.');
}
