import 'server-only';

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org';
const main = `xmlns="${office}/spreadsheetml/2006/main"`;
const relations = `${office}/officeDocument/2006/relationships`;
const types = 'application/vnd.openxmlformats';

/** The parts of a workbook beside its one sheet, by their names in the package (ECMA-376 part 1). */
export const workbookParts: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    `${xml}<Types xmlns="${office}/package/2006/content-types">` +
    `<Default Extension="rels" ContentType="${types}-package.relationships+xml"/>` +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${types}-officedocument.spreadsheetml.sheet.main+xml"/>` +
    `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}-officedocument.spreadsheetml.worksheet+xml"/>` +
    '</Types>',
  '_rels/.rels':
    `${xml}<Relationships xmlns="${office}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/workbook.xml':
    `${xml}<workbook ${main} xmlns:r="${relations}">` +
    '<sheets><sheet name="Books" sheetId="1" r:id="rId1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels':
    `${xml}<Relationships xmlns="${office}/package/2006/relationships">` +
    `<Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
};

export const sheetStart = `${xml}<worksheet ${main}><sheetData>`;
export const sheetEnd = '</sheetData></worksheet>';

/** A row of text cells; that in `numberColumn` is a number. Empty cells are left out. */
export function sheetRow(row: number, cells: readonly string[], numberColumn = -1): string {
  const written = cells.map((cell, column) => {
    if (cell === '') return '';
    const place = `${String.fromCharCode('A'.charCodeAt(0) + column)}${row}`;
    if (column === numberColumn) return `<c r="${place}"><v>${cell}</v></c>`;
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${row}">${written.join('')}</row>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

/** `_x0041_` would be read as an escaped character (ST_Xstring): its underscore is escaped. */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>\r]/g, (character) => entities[character] ?? character);
}
