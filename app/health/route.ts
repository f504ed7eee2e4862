import { open } from '@/lib/server/auth/guard.ts';

export const GET = open(() => Response.json({ status: 'healthy' }));
