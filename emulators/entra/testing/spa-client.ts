import { createHash, randomBytes } from 'node:crypto';
import { api, directory, fernhill, spa } from '../directory.ts';
import type { Person } from '../directory-types.ts';
import { appOrigin, type TestedEntra } from './running-entra.ts';
import { readPage, TestBrowser } from './test-browser.ts';

export const redirectUri = `${appOrigin}/auth-redirect.html`;
export const apiScope = `api://${api.id}/access_as_user`;

type Parameters = Readonly<Record<string, string | undefined>>;

/** The single-page application's side of the protocol, as MSAL plays it. */
export class SpaClient {
  readonly browser = new TestBrowser();
  readonly verifier = randomBytes(32).toString('base64url');
  readonly #entra: TestedEntra;
  readonly #tenant: string;

  constructor(entra: TestedEntra, tenant: string = fernhill.id) {
    this.#entra = entra;
    this.#tenant = tenant;
  }

  /** The authorization URL; `undefined` leaves a parameter out. */
  authorizeUrl(changes: Parameters = {}): string {
    const challenge = createHash('sha256').update(this.verifier).digest('base64url');
    return this.#url('authorize', {
      client_id: spa.id,
      redirect_uri: redirectUri,
      response_type: 'code',
      response_mode: 'fragment',
      scope: `${apiScope} openid profile offline_access`,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      client_info: '1',
      nonce: 'a-nonce',
      state: 'a state',
      ...changes,
    });
  }

  authorize(changes: Parameters = {}): Promise<Response> {
    return this.browser.get(this.authorizeUrl(changes));
  }

  /** Signs `name` in through the picker; gives the answer to the choice. */
  async choose(name: string, changes: Parameters = {}): Promise<Response> {
    const page = await readPage(await this.authorize(changes));
    return this.browser.submit(page, { account: accountOf(name).id });
  }

  /** The whole code flow: the token response's JSON. */
  async signIn(name: string, changes: Parameters = {}) {
    const { code } = responseParameters(await this.choose(name, changes));
    return (await this.redeem(code ?? '')).json();
  }

  redeem(code: string, changes: Parameters = {}): Promise<Response> {
    return this.token({
      grant_type: 'authorization_code',
      code,
      code_verifier: this.verifier,
      redirect_uri: redirectUri,
      ...changes,
    });
  }

  refresh(refreshToken: string, changes: Parameters = {}): Promise<Response> {
    return this.token({ grant_type: 'refresh_token', refresh_token: refreshToken, ...changes });
  }

  token(parameters: Parameters, headers: HeadersInit = { origin: appOrigin }): Promise<Response> {
    const body = searchOf({ client_id: spa.id, client_info: '1', ...parameters });
    return fetch(this.#url('token', {}), { method: 'POST', headers, body });
  }

  #url(endpoint: string, parameters: Parameters): string {
    const query = searchOf(parameters).toString();
    const path = `${this.#entra.origin}/${this.#tenant}/oauth2/v2.0/${endpoint}`;
    return query === '' ? path : `${path}?${query}`;
  }
}

/** What came back to the redirect URI, in its fragment or in its query. */
export function responseParameters(response: Response): Readonly<Record<string, string>> {
  const { hash, search } = new URL(response.headers.get('location') ?? '');
  return Object.fromEntries(new URLSearchParams(hash === '' ? search : hash.slice(1)));
}

/** The account of a sample person, by the first part of the name. */
export function accountOf(givenName: string): Person {
  const person = directory.people.find(
    (entry) => entry.home === undefined && entry.givenName === givenName,
  );
  if (person === undefined) throw new Error(`nobody is called ${givenName}`);
  return person;
}

function searchOf(parameters: Parameters): URLSearchParams {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined);
  return new URLSearchParams(given as [string, string][]);
}
