import { SaxesParser } from 'saxes';
import { localName } from './local-name.ts';

/** Formats that Excel knows by number and that show a day (ECMA-376 part 1, 18.8.30). */
const ownDates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];

/** What a format shows as it is: in quotes, after a backslash, and colours and the like in brackets. */
const shownAsIs = /"[^"]*"|\\.|\[[^\]]*\]/g;

const dayMs = 86_400_000;
/** Excel counts days from here, or in files from old Macs from 1904 on. */
const dayNought = Date.UTC(1899, 11, 30);
const daysTo1904 = 1462;

/** The formats of cells that show a date, by their places in the list of cell formats (18.8.10). */
export function readDateFormats(xml: string): ReadonlySet<number> {
  const dates = new Set<number>();
  if (xml === '') return dates;
  const known = new Set(ownDates);
  let [ofCells, place] = [false, 0];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const id = Number(attributes['numFmtId']);
    const element = localName(name);
    if (element === 'cellXfs') ofCells = true;
    else if (element === 'numFmt' && showsDay(attributes['formatCode'] ?? '')) known.add(id);
    else if (element === 'xf' && ofCells) {
      if (known.has(id)) dates.add(place);
      place += 1;
    }
  });
  parser.on('closetag', ({ name }) => {
    if (localName(name) === 'cellXfs') ofCells = false;
  });
  parser.write(xml).close();
  return dates;
}

function showsDay(format: string): boolean {
  return /[yd]/i.test(format.replace(shownAsIs, ''));
}

/** A day as spreadsheets count it, such as `36526` → `2000-01-01`; what is none stays as it is. */
export function dateText(value: string, from1904: boolean): string {
  const days = Math.floor(Number(value)) + (from1904 ? daysTo1904 : 0);
  const date = new Date(dayNought + days * dayMs);
  return Number.isNaN(date.getTime()) ? value : date.toISOString().slice(0, 'YYYY-MM-DD'.length);
}
