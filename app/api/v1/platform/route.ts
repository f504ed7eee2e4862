import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { describePlatform } from '@/lib/server/platform/describe-platform.ts';

export const GET = guard('platform.read', (_request, { services }) =>
  json(describePlatform(services)),
);
