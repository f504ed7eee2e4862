import type { Context } from 'hono';
import type { html } from 'hono/html';

export type Html = ReturnType<typeof html>;

type Policy = {
  /** Where forms of the page may lead, redirects included. */
  readonly formAction?: readonly string[];
  readonly status?: 200 | 400;
};

/** A page under a strict policy: its own style sheet and script, never inside a frame. */
export async function pageResponse(c: Context, page: Html, policy: Policy = {}): Promise<Response> {
  const directives = [
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "script-src 'self'",
    `form-action ${policy.formAction?.join(' ') ?? "'none'"}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  c.header('content-security-policy', directives.join('; '));
  c.header('cache-control', 'no-store');
  c.header('referrer-policy', 'no-referrer');
  c.header('x-content-type-options', 'nosniff');
  return c.html(await page, policy.status ?? 200);
}
