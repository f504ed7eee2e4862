import { apiClient } from '@/lib/browser/api/api-client.ts';
import { WrongPage, type WrongRow } from '@/lib/contract/imports.ts';
import { largestPage } from '@/lib/contract/page.ts';
import { importPath } from './imports-path.ts';

/**
 * All rows of an import that have not come in up to now.
 *
 * @throws ApiProblem
 */
export async function readWrongRows(id: string): Promise<WrongRow[]> {
  const rows: WrongRow[] = [];
  let cursor: string | undefined;
  do {
    const query = { limit: largestPage, cursor };
    const page = await apiClient.get(`${importPath(id)}/wrong`, WrongPage, { query });
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return rows;
}
