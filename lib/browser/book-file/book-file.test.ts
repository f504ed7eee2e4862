import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NewImport } from '@/lib/contract/imports.ts';
import { BookFile } from './book-file.ts';
import { decodeText } from './decode-text.ts';
import { readLanguage } from './read-language.ts';
import { readNames } from './read-names.ts';
import { readTable } from './read-table.ts';
import { readYear } from './read-year.ts';
import { messyFile } from './testing/messy-file.ts';
import { unpack } from './unpack.ts';

async function open(content: string | Uint8Array<ArrayBuffer>, name = 'list.csv') {
  const file = await BookFile.open(new File([content], name));
  const { layout, columns, understoodAs } = file.describe();
  return { file, layout, columns, understoodAs, laidOut: await file.layOut(layout) };
}

describe('a list from an old system', () => {
  test('is understood without help', async () => {
    const { file, layout, laidOut, understoodAs } = await open(messyFile());
    expect(understoodAs).toBe('text, windows-1252, separated by semicolons');
    expect(layout).toMatchObject({ headingRow: 3, nameOrder: 'inverted' });
    expect(layout.fields).toEqual([
      ...['title', 'authors', 'isbn', 'year', 'language', 'subjects', 'barcode'],
      null,
    ]);
    expect(laidOut).toMatchObject({ rows: 7, blankRows: 3 });
    const { rows, done } = file.part(0);
    expect(done).toBe(true);
    expect(rows.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    expect(rows[0]).toEqual({
      row: 4,
      book: {
        title: 'Der Wüstenplanet',
        authors: ['Frank Herbert'],
        isbn: '978-3-453-18683-5',
        year: 1978,
        language: 'de',
        subjects: ['Roman', 'Science-Fiction'],
        description: null,
      },
      copy: { barcode: 'M-100001', office: null },
    });
    expect(rows[1]?.['book']).toMatchObject({
      ...{ title: 'Die Haie von Øland', authors: ['Frank Herbert', 'Kevin J. Anderson'] },
      ...{ year: 1999, language: 'de', subjects: ['Krimi', 'Schweden'] },
    });
    expect(rows[2]?.['book']).toMatchObject({
      authors: ['Ursula K. Le Guin'],
      isbn: '9,78031E+12',
    });
    expect(rows[3]?.['book']).toMatchObject({
      ...{ title: '=1+1', authors: ['Martin Luther King, Jr.'], language: 'en' },
    });
    expect(rows[6]?.['book']).toMatchObject({ authors: [], year: 'neunzehnhundert' });
  });

  test('gives back the rows that were wrong, with the reason and without a formula', async () => {
    const { file } = await open(messyFile());
    const text = await file.problemsFile([{ row: 7, reason: 'isbn: is not one' }]).text();
    const [head, line] = text.split('\r\n');
    expect(head).toContain('Titel,Verfasser/in,ISBN');
    expect(head).toContain('Row in your file,Why it was not imported');
    expect(line).toBe(
      `'=1+1,"King, Martin Luther, Jr.",0-306-40615-2,1998,EN,,,,7,isbn: is not one`,
    );
  });

  test('is another for its fingerprint once it is read in another way', async () => {
    const { file, layout, laidOut } = await open(messyFile());
    const otherwise = await file.layOut({ ...layout, nameOrder: 'listed' });
    expect(otherwise.fingerprint).not.toBe(laidOut.fingerprint);
    expect((await file.layOut(layout)).fingerprint).toBe(laidOut.fingerprint);
  });
});

test('a name that is longer than an import may have is cut', async () => {
  const name = `${'x'.repeat(250)}.csv`;
  const file = await BookFile.open(new File(['Title\nDune'], name));
  expect(NewImport.shape.fileName.parse(file.describe().name)).toBe('x'.repeat(200));
});

describe('kinds of files', () => {
  const record = ['Title', 'Author'];

  test.each([
    ['UTF-8 with a mark', '\uFEFFTitle,Author\nÄpfel,Ö', 'utf-8'],
    ['tabs', 'Title\tAuthor\nÄpfel\tÖ', 'separated by tabs'],
    ['Excel’s own hint', 'sep=|\nTitle|Author\nÄpfel|Ö', 'separated by |'],
    ['old line ends', 'Title;Author\rÄpfel;Ö\r', 'separated by semicolons'],
  ])('%s', (_, text, words) => {
    const table = readTable(new TextEncoder().encode(text));
    expect(table.records.slice(0, 2)).toEqual([record, ['Äpfel', 'Ö']]);
    expect(table.understoodAs).toContain(words);
  });

  test('UTF-16 by its mark', () => {
    const text = '\uFEFFTitle;Ä';
    const bytes = new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer);
    expect(decodeText(bytes)).toEqual({ text: 'Title;Ä', encoding: 'utf-16le', broken: 0 });
  });

  test.each([
    ['nothing', ' \n,,\n', 'is empty'],
    ['a picture', '\x89PNG\0\0', 'neither text nor an Excel file'],
  ])('%s is refused in words', (_, text, words) => {
    expect(() => readTable(new TextEncoder().encode(text))).toThrow(words);
  });

  test('an Excel file of before 2007 is refused in words', () => {
    expect(() => readTable(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]))).toThrow('before 2007');
  });

  test.each([
    ['another zip file', { 'a.txt': 'a' }, 'no Excel file'],
    ['OpenDocument', { mimetype: 'application/vnd.oasis.opendocument' }, 'Save it as .xlsx'],
  ])('%s is refused in words', (_, parts, words) => {
    expect(() => readTable(zipped(parts))).toThrow(words);
  });

  test('a damaged Excel file is refused in words', () => {
    const whole = zipped(workbook('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(() => readTable(whole.slice(0, whole.length / 3))).toThrow(/damaged|no Excel file/);
  });

  test('a zip bomb stops before it fills the memory', () => {
    const megabyte = 1024 * 1024;
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(4 * megabyte) });
    expect(bomb.length).toBeLessThan(megabyte / 10);
    expect(() => unpack(bomb, () => true, megabyte)).toThrow('unpacks to more than 1 MB');
  });
});

describe('an Excel file', () => {
  test('gives texts, numbers with all digits, what formulas came to, and gaps', () => {
    const sheet =
      '<row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2"><v>9.780306406157E12</v></c></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>A _x0041_ &amp; B</t></is></c>' +
      '<c r="B4" t="str"><f>1+1</f><v>two</v></c><c r="C4" t="e"><v>#REF!</v></c></row>';
    const strings = '<sst><si><r><t>Ti</t></r><r><t>tle</t></r><rPh><t>no</t></rPh></si></sst>';
    const bytes = zipped({ ...workbook(sheet), 'xl/sharedStrings.xml': strings });
    const { records, understoodAs } = readTable(bytes);
    expect(understoodAs).toBe('Excel, sheet “Bücher”');
    expect(records).toEqual([[], ['Title', '', '9780306406157'], [], ['A A & B', 'two', '']]);
  });
});

describe('cells', () => {
  test.each([
    ['Herbert, Frank; Anderson, Kevin J.', 'inverted', ['Frank Herbert', 'Kevin J. Anderson']],
    ['Herbert, Frank, 1920-1986', 'inverted', ['Frank Herbert']],
    ['Plato', 'inverted', ['Plato']],
    ['Frank Herbert, Kevin J. Anderson', 'listed', ['Frank Herbert', 'Kevin J. Anderson']],
    ['Frank Herbert und Kevin Anderson', 'listed', ['Frank Herbert', 'Kevin Anderson']],
    ['n/a', 'listed', []],
    ['King, Jr.; A;;B', 'exact', ['King, Jr.', 'A;B']],
  ] as const)('names: %s, %s', (cell, order, names) => {
    expect(readNames(cell, order)).toEqual(names);
  });

  test.each([
    ['c1998', 1998],
    ['©2001', 2001],
    ['[ca. 1987?]', 1987],
    ['12.03.1999', 1999],
    ['o. J.', null],
    ['', null],
    ['98', '98'],
    ['12345', '12345'],
  ])('year: %s', (cell, year) => {
    expect(readYear(cell)).toBe(year);
  });

  test.each([
    ['German', 'de'],
    ['deutsch', 'de'],
    ['Allemand', 'de'],
    ['ger', 'de'],
    ['PT_br', 'pt-BR'],
    ['', null],
    ['Klingon!', 'Klingon!'],
  ])('language: %s', (cell, language) => {
    expect(readLanguage(cell)).toBe(language);
  });
});

test('a file without known headings is still shown, for a person to say what is what', async () => {
  const { layout, columns } = await open('Foo;Bar\nDune;Frank Herbert\n');
  expect(layout).toMatchObject({ headingRow: 1, fields: [null, null] });
  expect(columns).toEqual([
    { place: 0, name: 'Foo', samples: ['Dune'] },
    { place: 1, name: 'Bar', samples: ['Frank Herbert'] },
  ]);
});

test('a request never holds more than it may', async () => {
  const description = 'x'.repeat(3000);
  const lines = Array.from({ length: 700 }, (_, index) => `Book ${index};A;${description}`);
  const { file } = await open(`Title;Author;Description\n${lines.join('\n')}`);
  let place = 0;
  for (;;) {
    const { rows, done } = file.part(place);
    expect(JSON.stringify(rows).length).toBeLessThan(1_000_000);
    expect(done || rows.length > 200).toBe(true);
    place += rows.length;
    if (done) break;
  }
  expect(place).toBe(700);
});

function workbook(rows: string): Record<string, string> {
  return {
    'xl/workbook.xml': '<workbook><sheets><sheet name="Bücher" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
  };
}

function encoded(parts: Record<string, string>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]));
}

function zipped(parts: Record<string, string>): Uint8Array {
  return zipSync(encoded(parts));
}
