import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { noticeAnswer } from '@/lib/server/wishes/notice-answer.ts';

export const POST = guard('wishes.make', async (_request, { principal, services, params }) =>
  json(await noticeAnswer(services.database, principal, await pathId(params))),
);
