import { open } from '@/lib/server/auth/guard.ts';

export const GET = open(async (request, { services }) => {
  // The document is large and seldom asked for: a cold start does not read it.
  const { answerOpenApi } = await import('@/lib/server/openapi/answer-openapi.ts');
  return answerOpenApi(request, services.settings);
});
