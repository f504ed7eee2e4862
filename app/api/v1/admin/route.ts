import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { libraryOverview } from '@/lib/server/library/library-overview.ts';

export const GET = guard('library.administer', async (_request, { principal, services }) =>
  json(await libraryOverview(services.database, principal.tenantId)),
);
