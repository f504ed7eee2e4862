import * as z from 'zod';

/** A page of a list: the rows, and the opaque cursor of the next page, null on the last one. */
export function pageOf<T extends z.ZodType>(row: T) {
  return z.object({ items: z.array(row), nextCursor: z.string().nullable() });
}

export const largestPage = 100;
export const usualPage = 20;
/** Two sort keys of 300 characters, a few words and an id, in JSON and base64. */
const longestCursor = 8000;

/** Query parameters that every list takes. */
export const PageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(largestPage).default(usualPage),
  cursor: z.string().min(1).max(longestCursor).optional(),
});

export type PageQuery = z.infer<typeof PageQuery>;
export type Page<T> = { items: T[]; nextCursor: string | null };
