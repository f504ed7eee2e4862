import { open } from '@/lib/server/auth/guard.ts';
import { publicConfig } from '@/lib/server/settings/public-config.ts';

export const GET = open((_request, { services }) => Response.json(publicConfig(services.settings)));
