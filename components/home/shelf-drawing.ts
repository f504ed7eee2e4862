import { coverDrawing, type Lettering } from '@/components/books/cover-drawing.ts';

/** Invented books, drawn like those of the catalogue. */
const shelf = [
  { title: 'The Patient Compiler', authors: ['Ines Marlow'] },
  { title: 'Rivers and Ledgers', authors: ['Tobias Ferrand'] },
  { title: 'A Field Guide to Quiet', authors: ['Noor Haldane'] },
  { title: 'Letters from the Archive', authors: ['Piet Okonjo'] },
  { title: 'Small Machines', authors: ['Lucia Brandt'] },
  { title: 'The Long Table', authors: ['Emre Castell'] },
] as const;

const columns = 3;
const step = { x: 230, y: 330 } as const;
const drop = 34;
const board = 'M3 0h190a7 7 0 0 1 7 7v286a7 7 0 0 1-7 7H3a3 3 0 0 1-3-3V3a3 3 0 0 1 3-3Z';
const serif = "'Iowan Old Style','Palatino Linotype',Palatino,Georgia,serif";

/**
 * The landing page's picture as an SVG document. It lies in `public/shelf.svg` (a test keeps it
 * current), because drawing it in the page would make every visitor load the code that draws.
 */
export function shelfDrawing(): string {
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 680 700">',
    '<filter id="lift" x="-10%" y="-10%" width="125%" height="125%">',
    '<feDropShadow dx="0" dy="7" stdDeviation="7" flood-color="#2a2012" flood-opacity="0.28"/>',
    '</filter>',
    `<clipPath id="board"><path d="${board}"/></clipPath>`,
    ...shelf.map((book, index) => cover(book, index)),
    '</svg>\n',
  ].join('\n');
}

function cover(book: (typeof shelf)[number], index: number): string {
  const column = index % columns;
  const x = 10 + column * step.x;
  const y = 10 + Math.floor(index / columns) * step.y + (column === 1 ? drop : 0);
  const { ground, ink, shapes, title, author } = coverDrawing(book);
  return [
    `<g transform="translate(${x} ${y})"><g filter="url(#lift)">`,
    `<path fill="${ground}" d="${board}"/></g>`,
    '<g clip-path="url(#board)">',
    ...shapes.map(
      ({ d, fill, opacity }) => `<path fill="${fill}" fill-opacity="${opacity}" d="${d}"/>`,
    ),
    '<path fill="#000" fill-opacity="0.14" d="M0 0h9v300H0z"/>',
    '<path fill="#fff" fill-opacity="0.16" d="M9 0h1.5v300H9z"/></g>',
    ...title.map((line) => letters(line, ink, `font-family="${serif}" font-weight="600"`)),
    letters(author, ink, 'font-family="system-ui,sans-serif"'),
    '</g>',
  ].join('\n');
}

/** The invented texts hold nothing that XML would have to escape. */
function letters({ text, y, size }: Lettering, ink: string, font: string): string {
  return `<text x="22" y="${y}" font-size="${size}" fill="${ink}" ${font}>${text}</text>`;
}
