import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

const cookie = 'esctx';
const secret = randomBytes(32);

/**
 * Ties a form to the browser that it was shown to, so that no other page can sign a person in:
 * a keyed digest of the browser's cookie and of the request that the form continues.
 */
export function issueCanary(c: Context, request: string): string {
  const known = getCookie(c, cookie);
  const browser = known ?? randomBytes(32).toString('base64url');
  if (known === undefined) {
    setCookie(c, cookie, browser, { path: '/', httpOnly: true, sameSite: 'Lax' });
  }
  return digest(browser, request);
}

export function isGenuine(c: Context, request: string, canary: string | undefined): boolean {
  const browser = getCookie(c, cookie);
  if (browser === undefined || canary === undefined) return false;
  const expected = Buffer.from(digest(browser, request));
  const given = Buffer.from(canary);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function digest(browser: string, request: string): string {
  return createHmac('sha256', secret).update(`${browser}\n${request}`).digest('base64url');
}
