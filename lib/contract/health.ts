import * as z from 'zod';

/** `GET /health`: the process is up. */
export const Health = z.object({ status: z.literal('healthy') });

/** One dependency as `GET /health/ready` reports it. */
export const DependencyHealth = z.object({
  name: z.string(),
  status: z.enum(['ready', 'degraded', 'down']),
  /** What is wrong and what to do, in words; absent when all is well. */
  detail: z.string().optional(),
});

/** `GET /health/ready`: 200 when every dependency serves (perhaps degraded), else 503. */
export const Readiness = z.object({
  status: z.enum(['ready', 'not-ready']),
  dependencies: z.array(DependencyHealth),
});

export type Health = z.infer<typeof Health>;
export type DependencyHealth = z.infer<typeof DependencyHealth>;
export type Readiness = z.infer<typeof Readiness>;
