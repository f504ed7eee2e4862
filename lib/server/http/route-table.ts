import 'server-only';
import type { RouteHandler } from './endpoint.ts';
import { ProblemError } from './problem-error.ts';

/** A path with `[name]` segments, as the folders under app/ spell it, and what its module exports. */
export type Route = {
  readonly path: string;
  readonly methods: Readonly<Partial<Record<Method, RouteHandler>>>;
};

export const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
export type Method = (typeof methods)[number];

export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };
export type MatchRoute = (path: string) => Match | undefined;

const noParams = Object.freeze({});

/**
 * Compiles `routes` into a look-up by path. Paths without parameters are found in a map, before any
 * pattern is tried.
 */
export function createRouteMatcher(routes: readonly Route[]): MatchRoute {
  const exact = new Map<string, Match>();
  const patterns: { segments: string[]; route: Route }[] = [];
  for (const route of routes) {
    if (route.path.includes('[')) patterns.push({ segments: route.path.split('/'), route });
    else exact.set(route.path, { route, params: noParams });
  }
  return (path) => {
    const known = exact.get(path);
    if (known !== undefined) return known;
    const given = path.split('/');
    for (const { segments, route } of patterns) {
      const params = matchSegments(segments, given);
      if (params !== undefined) return { route, params };
    }
    return undefined;
  };
}

function matchSegments(
  segments: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (segments.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    const value = given[index] as string;
    if (segment.startsWith('[')) {
      if (value === '') return undefined;
      params[segment.slice(1, -1)] = decodeSegment(value);
    } else if (segment !== value) return undefined;
  }
  return params;
}

function decodeSegment(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    throw new ProblemError('malformed-request', 'The address has a broken % escape.', { cause });
  }
}
