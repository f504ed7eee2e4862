import { open } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';

export const GET = open(() => json({ status: 'healthy' }));
