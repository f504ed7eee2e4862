import type { BrowserContext, Page, Response } from '@playwright/test';
import type { PlantedSecrets } from './plant-secrets.ts';

const tokenMembers = ['access_token', 'id_token', 'refresh_token'] as const;
const shortestSecret = 20;

/**
 * The tokens that browsers were given, and the secrets that were planted; what of them would open a
 * door must be found nowhere.
 */
export type TokenWatch = {
  /** Notes what Entra hands out in `context`. */
  watch(context: BrowserContext): void;
  /** The tokens of which `text` holds the secret part, and the planted secrets in it. */
  foundIn(text: string): readonly string[];
  readonly size: number;
};

/**
 * A JWT's claims are no secret, and a page may show them; its signature is what makes it worth
 * stealing. Other tokens are secret as a whole.
 */
export function createTokenWatch(planted: PlantedSecrets): TokenWatch {
  const secrets = new Map(Object.entries(planted).map(([name, secret]) => [secret, name]));
  async function note(response: Response): Promise<void> {
    if (!new URL(response.url()).pathname.endsWith('/oauth2/v2.0/token') || !response.ok()) return;
    const body = (await response.json().catch(() => ({}))) as Record<string, string>;
    for (const member of tokenMembers) {
      const secret = body[member]?.split('.').at(-1) ?? '';
      if (secret.length >= shortestSecret) secrets.set(secret, member);
    }
  }
  const short = Object.entries(planted).find(([, secret]) => secret.length < shortestSecret);
  if (short !== undefined) throw new Error(`${short[0]} is too short to be found`);
  return {
    watch: (context) => void context.on('response', (response) => void note(response)),
    foundIn: (text) =>
      [...secrets].filter(([secret]) => text.includes(secret)).map(([, name]) => name),
    get size() {
      return secrets.size;
    },
  };
}

/** What a person, or somebody who looks over their shoulder, could read of a page. */
export async function readable(page: Page): Promise<string> {
  if (page.isClosed()) return '';
  return `${page.url()}\n${await page.content().catch(() => '')}`;
}
