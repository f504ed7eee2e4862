import { open } from '@/lib/server/auth/guard.ts';
import { json } from '@/lib/server/http/answer.ts';
import { publicConfig } from '@/lib/server/settings/public-config.ts';

export const GET = open((_request, { services }) => json(publicConfig(services.settings)));
