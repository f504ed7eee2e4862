import { guard } from '@/lib/server/auth/guard.ts';
import { checkSecrets } from '@/lib/server/platform/check-secrets.ts';

export const POST = guard('platform.read', (_request, { services }) =>
  Response.json(checkSecrets(services), { status: 202 }),
);
