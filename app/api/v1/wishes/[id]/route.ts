import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { withdrawWish } from '@/lib/server/wishes/withdraw-wish.ts';

export const DELETE = guard('wishes.make', async (_request, { principal, services, params }) =>
  json(await withdrawWish(services.database, principal, await pathId(params))),
);
