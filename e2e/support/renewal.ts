import type { Page } from '@playwright/test';
import type { EntraControl } from './entra-control.ts';

/** Tokens so short that MSAL never takes one from its cache: each request renews. */
export async function shortTokens(entra: EntraControl): Promise<void> {
  await entra.control('settings', { accessTokenSeconds: 60 });
}

/** As if the browser had lost it; what MSAL holds in memory goes with the next reload. */
export async function loseRefreshToken(page: Page): Promise<void> {
  await page.evaluate(() => {
    const lost = Object.keys(localStorage).filter((key) => key.includes('|refreshtoken|'));
    if (lost.length === 0) throw new Error('there is no refresh token');
    for (const key of lost) localStorage.removeItem(key);
  });
}

const expired = {
  error: 'invalid_grant',
  error_description: 'AADSTS700084: The refresh token has expired.',
  error_codes: [700084],
};

/** Refuses the next refresh tokens, as Entra does after a day; other grants are served. */
export async function refuseRefreshToken(entra: EntraControl, refusal: object = expired) {
  await entra.control('faults', {
    path: 'oauth2/v2.0/token',
    status: 400,
    headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    body: JSON.stringify(refusal),
    times: 1,
  });
}
