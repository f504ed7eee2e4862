import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook as the Open XML SDK writes it: every element with a prefix, parts where it likes. */
function workbookOf({ prefix = 'x', idPrefix = 'r', strings = 'sharedStrings.xml' } = {}) {
  const tag = (name: string, content = '', attributes = '') =>
    `<${prefix}:${name}${attributes}>${content}</${prefix}:${name}>`;
  const root = (name: string, content: string) =>
    tag(name, content, ` xmlns:${prefix}="${main}" xmlns:${idPrefix}="${office}"`);
  const sheet = tag('sheet', '', ` name="List" sheetId="1" ${idPrefix}:id="R1"`);
  const cells =
    tag('c', tag('v', '0'), ' r="A1" t="s"') +
    tag('c', tag('is', tag('t', 'Author')), ' r="B1" t="inlineStr"') +
    tag('c', tag('v', '9.780306406157E12'), ' r="C1"');
  const parts = {
    'xl/workbook.xml': root('workbook', tag('sheets', sheet)),
    'xl/_rels/workbook.xml.rels':
      '<Relationships>' +
      `<Relationship Id="R2" Type="${office}/sharedStrings" Target="${strings}"/>` +
      `<Relationship Id="R1" Type="${office}/worksheet" Target="/xl/worksheets/sheet.xml"/>` +
      '</Relationships>',
    'xl/worksheets/sheet.xml': root('worksheet', tag('sheetData', tag('row', cells, ' r="1"'))),
    [`xl/${strings}`]: root('sst', tag('si', tag('t', 'Title'))),
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return zipSync(Object.fromEntries(bytes));
}

test.each([
  ['with a prefix before every element', {}],
  ['with other prefixes', { prefix: 'ss', idPrefix: 'd3p1' }],
  ['with its texts in another part', { strings: 'strings/all.xml' }],
])('a workbook that another program wrote %s is read', (_, how) => {
  const { records, understoodAs } = readTable(workbookOf(how));
  expect(records).toEqual([['Title', 'Author', '9780306406157']]);
  expect(understoodAs).toBe('Excel, sheet “List”');
});
