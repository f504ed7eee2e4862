import { describeCaller } from '@/lib/server/auth/describe-caller.ts';
import { guard } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';

export const GET = guard('me.read', (_request, { principal }) => json(describeCaller(principal)));
