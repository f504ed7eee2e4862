import { guard } from '@/lib/server/auth/guard.ts';
import { libraryOverview } from '@/lib/server/library/library-overview.ts';

export const GET = guard('library.administer', async (_request, { principal, services }) =>
  Response.json(await libraryOverview(services.database, principal.tenantId)),
);
