import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { forgetWishes } from '@/lib/server/wishes/forget-wishes.ts';

export const DELETE = guard('wishes.make', async (_request, { principal, services }) =>
  json(await forgetWishes(services.database, principal)),
);
