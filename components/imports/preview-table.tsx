import type { NewBook } from '@/lib/contract/books.ts';
import type { SentRow } from '@/lib/contract/imports.ts';

const headings = ['Row', 'Title', 'Authors', 'ISBN', 'Year', 'Language', 'Copy'];

/** Rows as they were read: what is wrong with them is told when they are checked. */
export function PreviewTable({ rows }: { readonly rows: readonly SentRow[] }) {
  return (
    <section
      aria-label="Preview"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      className="overflow-x-auto rounded-xl border border-line bg-surface"
    >
      <table className="w-full text-left text-sm">
        <thead className="border-line border-b text-muted">
          <tr>
            {headings.map((heading) => (
              <th key={heading} scope="col" className="px-4 py-2 font-medium">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={row.row}>
              {cellsOf(row).map((cell, column) => (
                <td key={headings[column]} className="px-4 py-2 align-top">
                  <div className="wrap-anywhere line-clamp-3 w-max min-w-10 max-w-64">{cell}</div>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function cellsOf({ row, book, copy }: SentRow): string[] {
  const read = book as Partial<NewBook>;
  const { barcode = '', office } = (copy ?? {}) as { barcode?: string; office?: string | null };
  return [
    String(row),
    read.title ?? '',
    (read.authors ?? []).join('; '),
    read.isbn ?? '',
    String(read.year ?? ''),
    read.language ?? '',
    [barcode, office].filter(Boolean).join(' · '),
  ];
}
