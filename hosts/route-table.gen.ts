// Generated from app/**/route.ts by scripts/build/route-table.ts; do not edit.
import type { Route } from '@/lib/server/http/route-table.ts';
import * as r0 from '@/app/api/v1/access/revocations/route.ts';
import * as r1 from '@/app/api/v1/admin/route.ts';
import * as r2 from '@/app/api/v1/audit/denials/route.ts';
import * as r3 from '@/app/api/v1/books/route.ts';
import * as r4 from '@/app/api/v1/books/[id]/route.ts';
import * as r5 from '@/app/api/v1/books/[id]/availability/route.ts';
import * as r6 from '@/app/api/v1/books/[id]/copies/route.ts';
import * as r7 from '@/app/api/v1/books/[id]/restore/route.ts';
import * as r8 from '@/app/api/v1/books/facets/route.ts';
import * as r9 from '@/app/api/v1/config/route.ts';
import * as r10 from '@/app/api/v1/copies/route.ts';
import * as r11 from '@/app/api/v1/copies/[id]/route.ts';
import * as r12 from '@/app/api/v1/copies/[id]/restore/route.ts';
import * as r13 from '@/app/api/v1/desk/loans/route.ts';
import * as r14 from '@/app/api/v1/desk/members/route.ts';
import * as r15 from '@/app/api/v1/desk/members/[id]/route.ts';
import * as r16 from '@/app/api/v1/desk/returns/route.ts';
import * as r17 from '@/app/api/v1/exports/books/route.ts';
import * as r18 from '@/app/api/v1/holds/route.ts';
import * as r19 from '@/app/api/v1/holds/[id]/route.ts';
import * as r20 from '@/app/api/v1/imports/route.ts';
import * as r21 from '@/app/api/v1/imports/[id]/route.ts';
import * as r22 from '@/app/api/v1/imports/[id]/batches/route.ts';
import * as r23 from '@/app/api/v1/imports/[id]/kept/route.ts';
import * as r24 from '@/app/api/v1/imports/[id]/undo/route.ts';
import * as r25 from '@/app/api/v1/imports/[id]/wrong/route.ts';
import * as r26 from '@/app/api/v1/imports/check/route.ts';
import * as r27 from '@/app/api/v1/loans/route.ts';
import * as r28 from '@/app/api/v1/loans/[id]/lost/route.ts';
import * as r29 from '@/app/api/v1/loans/[id]/renew/route.ts';
import * as r30 from '@/app/api/v1/loans/[id]/return/route.ts';
import * as r31 from '@/app/api/v1/loans/history/route.ts';
import * as r32 from '@/app/api/v1/me/route.ts';
import * as r33 from '@/app/api/v1/offices/route.ts';
import * as r34 from '@/app/api/v1/offices/[id]/route.ts';
import * as r35 from '@/app/api/v1/openapi.json/route.ts';
import * as r36 from '@/app/api/v1/platform/route.ts';
import * as r37 from '@/app/api/v1/platform/check/route.ts';
import * as r38 from '@/app/api/v1/reminders/route.ts';
import * as r39 from '@/app/api/v1/stats/books/route.ts';
import * as r40 from '@/app/api/v1/stats/idle/route.ts';
import * as r41 from '@/app/api/v1/stats/loans/route.ts';
import * as r42 from '@/app/api/v1/stats/offices/route.ts';
import * as r43 from '@/app/api/v1/wishes/route.ts';
import * as r44 from '@/app/api/v1/wishes/[id]/route.ts';
import * as r45 from '@/app/api/v1/wishes/[id]/answer/route.ts';
import * as r46 from '@/app/api/v1/wishes/[id]/notice/route.ts';
import * as r47 from '@/app/api/v1/wishes/[id]/restore/route.ts';
import * as r48 from '@/app/api/v1/wishes/[id]/vote/route.ts';
import * as r49 from '@/app/api/v1/wishes/history/route.ts';
import * as r50 from '@/app/api/v1/wishes/similar/route.ts';
import * as r51 from '@/app/health/route.ts';
import * as r52 from '@/app/health/ready/route.ts';

export const routes: readonly Route[] = [
  { path: '/api/v1/access/revocations', methods: { POST: r0.POST } },
  { path: '/api/v1/admin', methods: { GET: r1.GET } },
  { path: '/api/v1/audit/denials', methods: { GET: r2.GET } },
  { path: '/api/v1/books', methods: { GET: r3.GET, POST: r3.POST } },
  { path: '/api/v1/books/[id]', methods: { DELETE: r4.DELETE, GET: r4.GET, PATCH: r4.PATCH } },
  { path: '/api/v1/books/[id]/availability', methods: { GET: r5.GET } },
  { path: '/api/v1/books/[id]/copies', methods: { GET: r6.GET, POST: r6.POST } },
  { path: '/api/v1/books/[id]/restore', methods: { POST: r7.POST } },
  { path: '/api/v1/books/facets', methods: { GET: r8.GET } },
  { path: '/api/v1/config', methods: { GET: r9.GET } },
  { path: '/api/v1/copies', methods: { GET: r10.GET } },
  { path: '/api/v1/copies/[id]', methods: { DELETE: r11.DELETE, PATCH: r11.PATCH } },
  { path: '/api/v1/copies/[id]/restore', methods: { POST: r12.POST } },
  { path: '/api/v1/desk/loans', methods: { POST: r13.POST } },
  { path: '/api/v1/desk/members', methods: { GET: r14.GET } },
  { path: '/api/v1/desk/members/[id]', methods: { GET: r15.GET } },
  { path: '/api/v1/desk/returns', methods: { POST: r16.POST } },
  { path: '/api/v1/exports/books', methods: { GET: r17.GET } },
  { path: '/api/v1/holds', methods: { GET: r18.GET, POST: r18.POST } },
  { path: '/api/v1/holds/[id]', methods: { DELETE: r19.DELETE } },
  { path: '/api/v1/imports', methods: { GET: r20.GET, POST: r20.POST } },
  { path: '/api/v1/imports/[id]', methods: { GET: r21.GET, PATCH: r21.PATCH } },
  { path: '/api/v1/imports/[id]/batches', methods: { POST: r22.POST } },
  { path: '/api/v1/imports/[id]/kept', methods: { GET: r23.GET } },
  { path: '/api/v1/imports/[id]/undo', methods: { POST: r24.POST } },
  { path: '/api/v1/imports/[id]/wrong', methods: { GET: r25.GET } },
  { path: '/api/v1/imports/check', methods: { POST: r26.POST } },
  { path: '/api/v1/loans', methods: { GET: r27.GET, POST: r27.POST } },
  { path: '/api/v1/loans/[id]/lost', methods: { POST: r28.POST } },
  { path: '/api/v1/loans/[id]/renew', methods: { POST: r29.POST } },
  { path: '/api/v1/loans/[id]/return', methods: { POST: r30.POST } },
  { path: '/api/v1/loans/history', methods: { DELETE: r31.DELETE } },
  { path: '/api/v1/me', methods: { GET: r32.GET } },
  { path: '/api/v1/offices', methods: { GET: r33.GET, POST: r33.POST } },
  { path: '/api/v1/offices/[id]', methods: { PATCH: r34.PATCH } },
  { path: '/api/v1/openapi.json', methods: { GET: r35.GET } },
  { path: '/api/v1/platform', methods: { GET: r36.GET } },
  { path: '/api/v1/platform/check', methods: { POST: r37.POST } },
  { path: '/api/v1/reminders', methods: { GET: r38.GET } },
  { path: '/api/v1/stats/books', methods: { GET: r39.GET } },
  { path: '/api/v1/stats/idle', methods: { GET: r40.GET } },
  { path: '/api/v1/stats/loans', methods: { GET: r41.GET } },
  { path: '/api/v1/stats/offices', methods: { GET: r42.GET } },
  { path: '/api/v1/wishes', methods: { GET: r43.GET, POST: r43.POST } },
  { path: '/api/v1/wishes/[id]', methods: { DELETE: r44.DELETE } },
  { path: '/api/v1/wishes/[id]/answer', methods: { POST: r45.POST } },
  { path: '/api/v1/wishes/[id]/notice', methods: { POST: r46.POST } },
  { path: '/api/v1/wishes/[id]/restore', methods: { POST: r47.POST } },
  { path: '/api/v1/wishes/[id]/vote', methods: { DELETE: r48.DELETE, POST: r48.POST } },
  { path: '/api/v1/wishes/history', methods: { DELETE: r49.DELETE } },
  { path: '/api/v1/wishes/similar', methods: { GET: r50.GET } },
  { path: '/health', methods: { GET: r51.GET } },
  { path: '/health/ready', methods: { GET: r52.GET } },
];
