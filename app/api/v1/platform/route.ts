import { guard } from '@/lib/server/auth/guard.ts';
import { describePlatform } from '@/lib/server/platform/describe-platform.ts';

export const GET = guard('platform.read', (_request, { services }) =>
  Response.json(describePlatform(services)),
);
