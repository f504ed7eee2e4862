import * as z from 'zod';

/** Bodies that a broken proxy or a half-written answer would give, all with status 200. */
export const garbageBodies = {
  html: { type: 'text/html', body: '<!doctype html><title>Bad gateway</title><h1>Try again</h1>' },
  text: { type: 'text/plain', body: 'upstream connect error or disconnect before headers' },
  truncated: { type: 'application/json', body: '{"value":"' },
  empty: { type: 'application/json', body: '' },
} as const;

/** What goes wrong with a request. Unknown members are refused, so that a typing error shows. */
export const FaultRequest = z.strictObject({
  /** A part of the name under which the counters list the request; all requests when absent. */
  path: z.string().default(''),
  /** Milliseconds before the answer. */
  delayMs: z.int().min(0).optional(),
  /** Never answers. */
  hang: z.boolean().optional(),
  /** Cuts the connection instead of answering. */
  reset: z.boolean().optional(),
  /** Answers with this status, and with the body that the real service gives with it. */
  status: z.int().min(200).max(599).optional(),
  /** The `Retry-After` header of that answer, in seconds or as an HTTP date. */
  retryAfter: z.union([z.int().min(0), z.string()]).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  body: z.string().optional(),
  garbage: z.enum(['html', 'text', 'truncated', 'empty']).optional(),
  /** How many requests it is for; all of them when absent. */
  times: z.int().min(1).optional(),
});

export type Fault = z.infer<typeof FaultRequest>;
