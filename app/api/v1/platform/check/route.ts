import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { checkSecrets } from '@/lib/server/platform/check-secrets.ts';

export const POST = guard('platform.read', (_request, { services }) =>
  json(checkSecrets(services), { status: 202 }),
);
