const pageSize = 20;

type Row = {
  readonly [column: string]: string | number | null;
  readonly id: string;
  readonly authors: string;
  readonly subjects: string;
  readonly sort_title: string;
  readonly number: number;
};

/** The statement behind the first page of `GET /api/v1/books`, for one tenant; `+?` as the product writes it (sqlite-file-compiler). */
export const selectPage = `
  select id, title, authors, isbn, year, language, subjects, description, added_at, withdrawn_at,
    sort_title, number
  from books where tenant_id = +? and withdrawn_at is null
  order by sort_title, number limit ${pageSize + 1}`;

/** Its rows as the wire shows them, written without the product's code. */
export function toPage(rows: readonly unknown[]): unknown {
  const page = (rows as readonly Row[]).slice(0, pageSize);
  const last = page.at(-1);
  const more = rows.length > pageSize && last !== undefined;
  const cursor = more ? Buffer.from(JSON.stringify(['title', last.sort_title, last.number])) : null;
  return { items: page.map(toBook), nextCursor: cursor?.toString('base64url') ?? null };
}

function toBook(row: Row): unknown {
  return {
    id: row.id,
    title: row.title,
    authors: JSON.parse(row.authors),
    isbn: row.isbn,
    year: row.year,
    language: row.language,
    subjects: JSON.parse(row.subjects),
    description: row.description,
    addedAt: row.added_at,
    withdrawnAt: row.withdrawn_at,
  };
}
