import { NewAnswer } from '@/lib/contract/wishes.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { requireIfMatch } from '@/lib/server/http/etag.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { pathId } from '@/lib/server/http/path-id.ts';
import { answerWish } from '@/lib/server/wishes/answer-wish.ts';

export const POST = guard('wishes.decide', async (request, { principal, services, params }) => {
  const id = await pathId(params);
  const ifMatch = requireIfMatch(request);
  const given = await parseBody(request, NewAnswer);
  return json(await answerWish(services.database, principal, id, given, { ifMatch }));
});
