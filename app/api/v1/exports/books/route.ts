import { ExportQuery } from '@/lib/contract/exports.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { requirePermission } from '@/lib/server/auth/require-permission.ts';
import { exportBooks } from '@/lib/server/books/exports/export-books.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';

export const GET = guard('books.export', (request, { principal, services }) => {
  const query = parseQuery(request, ExportQuery);
  if (query.status === 'withdrawn') requirePermission(principal, 'library.administer');
  return exportBooks(services.database, principal.tenantId, query);
});
