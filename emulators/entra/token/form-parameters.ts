import type { Context } from 'hono';

/** Parameters of a form or a query; only the first of a repeated one counts. */
export type Parameters = (name: string) => string | undefined;

/** An `application/x-www-form-urlencoded` body; an empty value counts as absent. */
export async function formParameters(c: Context): Promise<Parameters> {
  return parametersOf(new URLSearchParams(await c.req.text()));
}

export function parametersOf(parameters: URLSearchParams): Parameters {
  return (name) => parameters.get(name) || undefined;
}
