import 'server-only';
import { createHash } from 'node:crypto';
import type { Principal } from '@/lib/server/auth/principal.ts';
import { ProblemError } from '@/lib/server/http/problem-error.ts';
import { decide } from './decide.ts';
import type { Database } from './open-database.ts';

/** When a decision is made (milliseconds since the epoch), and under which Idempotency-Key. */
export type Occasion = { readonly now: number; readonly key: string | null };

/** What is asked: the same question and body make the same request. */
type Question = { readonly principal: Principal; readonly asked: string; readonly body: unknown };

/**
 * Like {@link decide}, and a second request with the same key gets the first one's answer. The key
 * is written first, in the same transaction: a twin that arrives meanwhile waits behind it, and a
 * refusal keeps nothing, so it can be asked again.
 * https://datatracker.ietf.org/doc/html/draft-ietf-httpapi-idempotency-key-header
 *
 * @throws {ProblemError} `idempotency-key-reused` (422) when the key came with another request.
 */
export async function decideOnce<T>(
  database: Database,
  question: Question,
  { now, key }: Occasion,
  work: (transaction: Database) => Promise<T>,
): Promise<T> {
  if (key === null) return decide(database, work);
  const { tenantId, objectId } = question.principal;
  const digest = digestOf(question);
  return decide(database, async (transaction) => {
    const kept = await transaction
      .selectFrom('kept_answers')
      .select(['request_digest', 'answer'])
      .where('tenant_id', '=', tenantId)
      .where('object_id', '=', objectId)
      .where('idempotency_key', '=', key)
      .executeTakeFirst();
    if (kept !== undefined) return replay<T>(kept, digest);
    const own = { tenant_id: tenantId, object_id: objectId, idempotency_key: key };
    const at = new Date(now).toISOString();
    await transaction
      .insertInto('kept_answers')
      .values({ ...own, request_digest: digest, answer: '', at })
      .execute();
    const answer = await work(transaction);
    await transaction
      .updateTable('kept_answers')
      .set({ answer: JSON.stringify(answer) })
      .where('tenant_id', '=', tenantId)
      .where('object_id', '=', objectId)
      .where('idempotency_key', '=', key)
      .execute();
    return answer;
  });
}

function replay<T>(kept: { request_digest: string; answer: string }, digest: string): T {
  if (kept.request_digest === digest) return JSON.parse(kept.answer);
  throw new ProblemError(
    'idempotency-key-reused',
    'Send a new Idempotency-Key with a new request; repeat one only with the same body.',
  );
}

function digestOf({ asked, body }: Question): string {
  return createHash('sha256')
    .update(`${asked}\n${JSON.stringify(body)}`)
    .digest('base64url');
}
