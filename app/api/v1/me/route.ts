import { describeCaller } from '@/lib/server/auth/describe-caller.ts';
import { guard } from '@/lib/server/auth/guard.ts';

export const GET = guard('me.read', (_request, { principal }) => describeCaller(principal));
