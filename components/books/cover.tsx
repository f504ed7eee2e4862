import { useMemo } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import type { Titled } from './cover-art.ts';
import { type CoverDrawing, coverDrawing } from './cover-drawing.ts';

type CoverProps = {
  readonly book: Titled;
  /** Without lettering, for a thumbnail. */
  readonly plain?: boolean;
  readonly className?: string;
};

/** A generated cover. Decoration: the title stands beside it as text. */
export function Cover({ book, plain = false, className }: CoverProps) {
  const drawing = useMemo(() => coverDrawing(book), [book]);
  return (
    <svg viewBox="0 0 200 300" aria-hidden="true" className={classNames(binding, className)}>
      <path fill={drawing.ground} d="M0 0h200v300H0z" />
      {drawing.shapes.map(({ d, fill, opacity }) => (
        <path key={d} d={d} fill={fill} fillOpacity={opacity} />
      ))}
      {plain ? null : <Letters drawing={drawing} />}
      <path fill="#000" fillOpacity="0.14" d="M0 0h9v300H0z" />
      <path fill="#fff" fillOpacity="0.16" d="M9 0h1.5v300H9z" />
    </svg>
  );
}

const binding = 'block h-auto w-full rounded-l-[2px] rounded-r-md shadow-book';

function Letters({ drawing: { ink, title, author } }: { readonly drawing: CoverDrawing }) {
  return (
    <g fill={ink}>
      {title.map(({ text, y, size }) => (
        <text key={y} x="22" y={y} fontSize={size} fontWeight="600" className="font-display">
          {text}
        </text>
      ))}
      <text x="22" y={author.y} fontSize={author.size}>
        {author.text}
      </text>
    </g>
  );
}
