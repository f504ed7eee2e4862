import type { Context } from 'hono';

/** `secretsmanager.GetSecretValue`, `sts`, or method and path: both services answer `POST /`. */
export function requestName(c: Context): string {
  const target = c.req.header('x-amz-target');
  if (target !== undefined) return target;
  const form = c.req.header('content-type')?.startsWith('application/x-www-form-urlencoded');
  return form === true && c.req.path === '/' ? 'sts' : `${c.req.method} ${c.req.path}`;
}
