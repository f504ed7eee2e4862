import { guard } from '@/lib/server/auth/guard.ts';
import { listReminders } from '@/lib/server/lending/list-reminders.ts';

export const GET = guard('loans.borrow', async (_request, { principal, services }) =>
  Response.json(await listReminders(services.database, principal)),
);
