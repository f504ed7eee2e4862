import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { listReminders } from '@/lib/server/lending/list-reminders.ts';

export const GET = guard('loans.borrow', async (_request, { principal, services }) =>
  json(await listReminders(services.database, principal)),
);
