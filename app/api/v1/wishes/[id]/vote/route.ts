import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { takeBackVote, voteForWish } from '@/lib/server/wishes/vote.ts';

export const POST = guard('wishes.make', async (_request, { principal, services, params }) =>
  json(await voteForWish(services.database, principal, await pathId(params))),
);

export const DELETE = guard('wishes.make', async (_request, { principal, services, params }) =>
  json(await takeBackVote(services.database, principal, await pathId(params))),
);
