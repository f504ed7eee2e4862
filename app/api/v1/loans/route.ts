import { LoanQuery, NewLoan } from '@/lib/contract/loans.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { idempotencyKey } from '@/lib/server/http/idempotency-key.ts';
import { parseBody } from '@/lib/server/http/parse-body.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { borrowBook } from '@/lib/server/lending/borrow-book.ts';
import { listLoans } from '@/lib/server/lending/list-loans.ts';

export const GET = guard('loans.borrow', async (request, { principal, services }) => {
  const query = parseQuery(request, LoanQuery);
  return json(await listLoans(services.database, principal, query));
});

export const POST = guard('loans.borrow', async (request, { principal, services }) => {
  const occasion = { now: Date.now(), key: idempotencyKey(request) };
  const given = await parseBody(request, NewLoan);
  const loan = await borrowBook(services.database, principal, given, occasion);
  return json(loan, { status: 201 });
});
