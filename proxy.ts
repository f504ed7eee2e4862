import { type NextRequest, NextResponse } from 'next/server';
import { createFallback } from '@/lib/server/http/dispatch.ts';
import { routes } from './hosts/route-table.gen.ts';

const fallback = createFallback(routes);

/**
 * Under Next's own server, answers what no route handler does (unknown paths and methods, OPTIONS)
 * as the other hosts do; Next would answer in its own words. Left out of the export.
 */
export async function proxy(request: NextRequest): Promise<Response> {
  return (await fallback(request)) ?? NextResponse.next();
}

export const config = { matcher: ['/api/:path*', '/health/:path*'] };
