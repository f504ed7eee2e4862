import { listen } from '@/hosts/node/listen.ts';
import { BookQuery } from '@/lib/contract/books.ts';
import { describeCaller } from '@/lib/server/auth/describe-caller.ts';
import { open } from '@/lib/server/auth/guard.ts';
import { principalFromClaims } from '@/lib/server/auth/principal-from-claims.ts';
import { listBooks } from '@/lib/server/books/list-books.ts';
import { json } from '@/lib/server/http/answer.ts';
import { createDispatch } from '@/lib/server/http/dispatch.ts';
import { parseQuery } from '@/lib/server/http/parse-query.ts';
import { startServices } from '@/lib/server/services.ts';

/**
 * The node host for a principal that is always the same one: what the bench subtracts to learn what
 * authentication costs. The bodies of its two handlers are those of app/api/v1; the bench compares
 * every answer with the product's. Never part of a product bundle.
 */
const { log, settings } = await startServices(process.env);
const claims = JSON.parse(process.env.BENCH_CLAIMS ?? '');
const authority = { tenantId: settings.tenantId, version: '2.0', issuer: claims.iss } as const;
const principal = principalFromClaims(claims, authority, settings, Date.now() / 1000);

const me = open(() => describeCaller(principal));

const books = open(async (request, { services }) => {
  const query = parseQuery(request, BookQuery);
  return json(await listBooks(services.database, principal.tenantId, query));
});

await listen({
  settings,
  log,
  dispatch: createDispatch([
    { path: '/api/v1/me', methods: { GET: me } },
    { path: '/api/v1/books', methods: { GET: books } },
  ]),
  serveSite: () => new Response(null, { status: 404 }),
});
