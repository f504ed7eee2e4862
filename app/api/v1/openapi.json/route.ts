import { open } from '@/lib/server/auth/guard.ts';
import { answerOpenApi } from '@/lib/server/openapi/answer-openapi.ts';

export const GET = open((request, { services }) => answerOpenApi(request, services.settings));
