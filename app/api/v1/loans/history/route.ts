import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { forgetHistory } from '@/lib/server/lending/forget-history.ts';

export const DELETE = guard('loans.borrow', async (_request, { principal, services }) =>
  json(await forgetHistory(services.database, principal)),
);
