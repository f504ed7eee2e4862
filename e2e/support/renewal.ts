import type { Page } from '@playwright/test';
import type { EntraControl } from './entra-control.ts';

/** Tokens so short that MSAL never takes one from its cache: each request renews. */
export async function shortTokens(entra: EntraControl): Promise<void> {
  await entra.control('settings', { accessTokenSeconds: 60 });
}

/**
 * As if the access token had run out: the next reload needs a new one. Nothing was renewed meanwhile,
 * unlike with short tokens, so a test knows which request is answered how.
 */
export async function loseAccessToken(page: Page): Promise<void> {
  await loseTokens(page, '|accesstoken|');
}

/** As if the browser had lost every token but the id token that names the account. */
export async function loseRefreshToken(page: Page): Promise<void> {
  await loseTokens(page, '|refreshtoken|');
  await loseAccessToken(page);
}

/** What MSAL holds in memory goes with the next reload. */
async function loseTokens(page: Page, mark: string): Promise<void> {
  await page.evaluate((mark) => {
    const lost = Object.keys(localStorage).filter((key) => key.includes(mark));
    if (lost.length === 0) throw new Error(`no key of the storage has ${mark}`);
    for (const key of lost) localStorage.removeItem(key);
  }, mark);
}

const tokenPath = 'oauth2/v2.0/token';

/** Refuses the next request for a token, as Entra refuses a refresh token after a day. */
export async function refuseRefreshToken(entra: EntraControl): Promise<void> {
  await refuse(entra, 1, {
    error: 'invalid_grant',
    error_description: 'AADSTS700084: The refresh token has expired.',
    error_codes: [700084],
  });
}

/** Refuses the next codes, as Entra refuses one that was redeemed before. */
export async function refuseCode(entra: EntraControl, times = 1): Promise<void> {
  await refuse(entra, times, {
    error: 'invalid_grant',
    error_description: 'AADSTS54005: OAuth2 Authorization code was already redeemed.',
    error_codes: [54005],
  });
}

/** Refuses every renewal, also after the person has signed in again, as a broken policy might. */
export async function refuseRefreshTokensForEver(entra: EntraControl): Promise<void> {
  const refusal = {
    error: 'interaction_required',
    error_description: 'AADSTS50076: Use multi-factor authentication.',
    error_codes: [50076],
    suberror: 'basic_action',
  };
  await refuse(entra, 1, refusal);
  // The code of the new sign-in is redeemed: a fault that only takes its time.
  await entra.control('faults', { path: tokenPath, delayMs: 1, times: 1 });
  await refuse(entra, 100, refusal);
}

async function refuse(entra: EntraControl, times: number, refusal: object): Promise<void> {
  await entra.control('faults', {
    path: tokenPath,
    status: 400,
    headers: { 'access-control-allow-origin': '*', 'content-type': 'application/json' },
    body: JSON.stringify(refusal),
    times,
  });
}
