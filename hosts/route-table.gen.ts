// Generated from app/**/route.ts by scripts/build/route-table.ts; do not edit.
import type { Route } from '@/lib/server/http/route-table.ts';
import * as r0 from '@/app/api/v1/admin/route.ts';
import * as r1 from '@/app/api/v1/audit/denials/route.ts';
import * as r2 from '@/app/api/v1/books/route.ts';
import * as r3 from '@/app/api/v1/books/[id]/route.ts';
import * as r4 from '@/app/api/v1/books/[id]/restore/route.ts';
import * as r5 from '@/app/api/v1/config/route.ts';
import * as r6 from '@/app/api/v1/me/route.ts';
import * as r7 from '@/app/api/v1/platform/route.ts';
import * as r8 from '@/app/api/v1/platform/check/route.ts';
import * as r9 from '@/app/health/route.ts';
import * as r10 from '@/app/health/ready/route.ts';

export const routes: readonly Route[] = [
  { path: '/api/v1/admin', methods: { GET: r0.GET } },
  { path: '/api/v1/audit/denials', methods: { GET: r1.GET } },
  { path: '/api/v1/books', methods: { GET: r2.GET, POST: r2.POST } },
  { path: '/api/v1/books/[id]', methods: { DELETE: r3.DELETE, GET: r3.GET } },
  { path: '/api/v1/books/[id]/restore', methods: { POST: r4.POST } },
  { path: '/api/v1/config', methods: { GET: r5.GET } },
  { path: '/api/v1/me', methods: { GET: r6.GET } },
  { path: '/api/v1/platform', methods: { GET: r7.GET } },
  { path: '/api/v1/platform/check', methods: { POST: r8.POST } },
  { path: '/health', methods: { GET: r9.GET } },
  { path: '/health/ready', methods: { GET: r10.GET } },
];
