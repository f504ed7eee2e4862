import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';

const name = 'ESTSAUTH';

export function readSessionCookie(c: Context): string | undefined {
  return getCookie(c, name);
}

/**
 * Lax: the app and the emulator are both on `localhost`, hence the same site, so the hidden iframe
 * of a silent sign-in brings it along. Not `Secure`, because the emulator speaks http.
 */
export function writeSessionCookie(c: Context, sessionId: string): void {
  setCookie(c, name, sessionId, { path: '/', httpOnly: true, sameSite: 'Lax' });
}

export function clearSessionCookie(c: Context): void {
  deleteCookie(c, name, { path: '/' });
}
