import { open } from '@/lib/server/auth/guard.ts';
import { readiness } from '@/lib/server/health/readiness.ts';
import { json } from '@/lib/server/http/answer.ts';

export const GET = open(async (_request, { services }) => {
  const state = await readiness(services);
  return json(state, { status: state.status === 'ready' ? 200 : 503 });
});
