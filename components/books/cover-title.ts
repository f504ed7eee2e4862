/** Type sizes in the 200-wide cover, largest first, with the columns that fit a line. */
const sizes = [
  { size: 25, columns: 11, mostLines: 3 },
  { size: 21, columns: 13, mostLines: 3 },
  { size: 17, columns: 16, mostLines: 4 },
  { size: 14, columns: 20, mostLines: 4 },
] as const;

const smallest = sizes[3];
const firstWideCharacter = 0x2e80;

export type CoverTitle = { readonly size: number; readonly lines: readonly string[] };

/** Breaks a title into at most four lines at the largest size that holds it; cuts it if none does. */
export function layOutTitle(title: string): CoverTitle {
  for (const { size, columns, mostLines } of sizes) {
    const lines = breakLines(title, columns);
    const fits = lines.length <= mostLines && lines.every((line) => columnsOf(line) <= columns);
    if (fits) return { size, lines };
  }
  return { size: smallest.size, lines: cut(breakLines(title, smallest.columns), smallest) };
}

function breakLines(title: string, columns: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/u).filter(Boolean)) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && columnsOf(joined) <= columns) lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}

function cut(lines: string[], { columns, mostLines }: (typeof sizes)[number]): string[] {
  const kept = lines.slice(0, mostLines).map((line) => shorten(line, columns));
  if (lines.length > mostLines) kept[mostLines - 1] = shorten(`${kept[mostLines - 1]} …`, columns);
  return kept;
}

function shorten(line: string, columns: number): string {
  if (columnsOf(line) <= columns) return line;
  const characters = [...line];
  while (columnsOf(characters.join('')) > columns - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}

/** Han, kana and hangul take about two columns each. */
function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + ((character.codePointAt(0) ?? 0) >= firstWideCharacter ? 2 : 1),
    0,
  );
}
