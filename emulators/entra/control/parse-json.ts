import type { Context } from 'hono';
import type * as z from 'zod';
import { ControlError } from './control-error.ts';

/** The JSON body of a control request; an empty one counts as `{}`. @throws {z.ZodError} */
export async function parseJson<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const text = await c.req.text();
  try {
    return schema.parse(text === '' ? {} : JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) throw new ControlError(400, 'the body is not JSON');
    throw error;
  }
}
