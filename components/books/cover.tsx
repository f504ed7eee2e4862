import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { coverArt, type Titled } from './cover-art.ts';
import { layOutTitle } from './cover-title.ts';

type CoverProps = {
  readonly book: Titled;
  /** Without lettering, for a thumbnail. */
  readonly plain?: boolean;
  readonly className?: string;
};

/** A generated cover. Decoration: the title stands beside it as text. */
export function Cover({ book, plain = false, className }: CoverProps) {
  const { palette, shapes } = useMemo(() => coverArt(book), [book]);
  return (
    <svg
      viewBox="0 0 200 300"
      aria-hidden="true"
      className={classNames(
        'block h-auto w-full rounded-l-[2px] rounded-r-md shadow-book',
        className,
      )}
    >
      <path fill={palette.ground} d="M0 0h200v300H0z" />
      {shapes.map(({ d, tone, opacity }) => (
        <path key={d} d={d} fill={palette[tone]} fillOpacity={opacity} />
      ))}
      {plain ? null : <Lettering book={book} ink={palette.ink} />}
      <path fill="#000" fillOpacity="0.14" d="M0 0h9v300H0z" />
      <path fill="#fff" fillOpacity="0.16" d="M9 0h1.5v300H9z" />
    </svg>
  );
}

function Lettering({ book, ink }: { readonly book: Titled; readonly ink: string }) {
  const { size, lines } = layOutTitle(book.title);
  const leading = size * 1.16;
  const top = 22 + size * 0.78;
  const placed = lines.map((text, index) => ({ text, y: top + index * leading }));
  return (
    <g fill={ink} className="font-display">
      {placed.map(({ text, y }) => (
        <text key={y} x="22" y={y} fontSize={size} fontWeight="600">
          {text}
        </text>
      ))}
      <text x="22" y={top + lines.length * leading + 4} fontSize="11.5" className="font-sans">
        {book.authors[0]}
      </text>
    </g>
  );
}
