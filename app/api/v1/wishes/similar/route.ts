import { SimilarQuery } from '@/lib/contract/wishes.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { findSimilar } from '@/lib/server/wishes/find-similar.ts';

export const GET = guard('wishes.read', async (request, { principal, services }) =>
  json(await findSimilar(services.database, principal, parseQuery(request, SimilarQuery))),
);
