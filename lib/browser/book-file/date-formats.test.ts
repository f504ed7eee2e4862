import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readTable } from './read-table.ts';
import { readYear } from './read-year.ts';

const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>' +
  '<numFmt numFmtId="165" formatCode="[Red]0.00&quot; days&quot;"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs>' +
  '</styleSheet>';

/** The first row of a workbook whose cells have these formats and values. */
function rowOf(cells: readonly [format: number, value: string][], settings = '') {
  const row = cells.map(([format, value]) => `<c s="${format}"><v>${value}</v></c>`).join('');
  const parts = {
    'xl/workbook.xml': `<workbook>${settings}<sheets><sheet name="A" r:id="R1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="R1" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData><row r="1">${row}</row></sheetData></worksheet>`,
    'xl/styles.xml': styles,
  };
  const bytes = Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)] as const);
  return readTable(zipSync(Object.fromEntries(bytes))).records[0];
}

test('what a spreadsheet shows as a date is read as one, and its year is the year', () => {
  const cells: [number, string][] = [
    [0, '1998'],
    [1, '36526'],
    [2, '35915.75'],
    [3, '36526'],
  ];
  const row = rowOf(cells);
  expect(row).toEqual(['1998', '2000-01-01', '1998-04-30', '36526']);
  expect(row?.map(readYear)).toEqual([1998, 2000, 1998, '36526']);
});

test('files from old Macs count from 1904', () => {
  expect(rowOf([[1, '35064']], '<workbookPr date1904="1"/>')).toEqual(['2000-01-01']);
});
