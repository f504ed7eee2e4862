import type { Page } from '@playwright/test';

/** The claims of the access token that the next request to `path` carries. */
export async function claimsOfNextRequest(page: Page, path: string): Promise<unknown> {
  const request = await page.waitForRequest((one) => new URL(one.url()).pathname === path);
  const payload = request.headers().authorization?.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString());
}
