'use client';

import { type ReactNode, useId } from 'react';
import { classNames } from '@/components/ui/class-names.ts';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import { DownloadButton } from './download-button.tsx';
import { type PlotTable, toCsv } from './plot-table.ts';

type PlotFrameProps = {
  readonly title: string;
  /** What the plot tells, in a sentence: for those who do not see it, and for those who do. */
  readonly summary: string;
  readonly table: PlotTable;
  /** Name of the downloaded file, without its ending. */
  readonly file: string;
  readonly asOf: string;
  readonly children: ReactNode;
};

/** A plot, and the same as a table that can be opened, copied and downloaded. */
export function PlotFrame({ title, summary, table, file, asOf, children }: PlotFrameProps) {
  const heading = useId();
  return (
    <figure
      aria-labelledby={heading}
      className="grid grid-cols-1 content-start gap-4 rounded-xl border border-line bg-surface p-4 sm:p-5"
    >
      <figcaption>
        <h3 id={heading} className="font-semibold">
          {title}
        </h3>
        <p className="text-muted text-sm">{summary}</p>
      </figcaption>
      {children}
      {table.rows.length > 0 ? (
        <details className="text-sm">
          <summary className="w-fit cursor-pointer rounded py-3 text-accent underline md:py-1">
            Show “{title}” as a table
          </summary>
          <FiguresTable title={title} table={table} />
          <div className="mt-2 -ml-3 flex flex-wrap items-center gap-2">
            <CopyButton text={toCsv(table)} what="as CSV" />
            <DownloadButton text={toCsv(table)} file={`${file}.csv`} />
            <span className="text-muted">
              Counted <Timestamp at={asOf} />
            </span>
          </div>
        </details>
      ) : null}
    </figure>
  );
}

type FiguresTableProps = { readonly title: string; readonly table: PlotTable };

function FiguresTable({ title, table: { columns, rows } }: FiguresTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section aria-label={`${title}: table`} tabIndex={0} className="mt-2 max-h-96 overflow-auto">
      <table className="w-full border-collapse text-left tabular-nums">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={classNames(
                  'sticky top-0 bg-surface py-1.5 pr-4',
                  index > 0 && 'text-right',
                )}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row[0]} className="border-line border-t">
              {row.map((value, index) =>
                index === 0 ? (
                  <th key={columns[index]} scope="row" className="py-1.5 pr-4 font-normal">
                    {value}
                  </th>
                ) : (
                  <td key={columns[index]} className="py-1.5 pr-4 text-right">
                    {value}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
