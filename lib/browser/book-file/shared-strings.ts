import { SaxesParser } from 'saxes';
import { localName } from './local-name.ts';
import { spreadsheetText } from './spreadsheet-text.ts';

/**
 * The texts that cells refer to by number (ECMA-376 part 1, 18.4). A text in several fonts comes in
 * runs, which are joined; phonetic hints (`rPh`) are no part of it.
 */
export function readSharedStrings(xml: string): readonly string[] {
  const texts: string[] = [];
  if (xml === '') return texts;
  const parser = new SaxesParser();
  let current = '';
  let inText = false;
  let phonetic = 0;
  parser.on('opentag', ({ name: fullName }) => {
    const name = localName(fullName);
    if (name === 'si') current = '';
    else if (name === 'rPh') phonetic += 1;
    else if (name === 't') inText = phonetic === 0;
  });
  parser.on('text', (text) => {
    if (inText) current += text;
  });
  parser.on('closetag', ({ name: fullName }) => {
    const name = localName(fullName);
    if (name === 'si') texts.push(spreadsheetText(current));
    else if (name === 'rPh') phonetic -= 1;
    else if (name === 't') inText = false;
  });
  parser.write(xml).close();
  return texts;
}
