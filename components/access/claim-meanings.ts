/**
 * What each claim of an Entra access token means, for the person it is about.
 * https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference
 */
const meanings: Readonly<Record<string, string>> = {
  aud: 'Who the token is for: this API. Any other value is refused.',
  iss: 'Who issued the token: Microsoft Entra, for your organisation.',
  iat: 'When the token was issued.',
  nbf: 'Not valid before this moment.',
  exp: 'Not valid from this moment on.',
  acct: 'Whether you are a member (0) or a guest (1) of the organisation.',
  acr: 'How strongly you authenticated; “1” is the usual.',
  acrs: 'Authentication contexts you have met, such as a recent strong sign-in.',
  aio: 'Microsoft’s own bookkeeping; it means nothing to this app.',
  amr: 'How you proved who you are: a password, a key, a second factor.',
  appid: 'The application that asked for the token (in version 1.0 tokens).',
  appidacr: 'How that application proved itself: 0 for one that runs in a browser.',
  azp: 'The application that asked for the token: the pages you are looking at.',
  azpacr: 'How that application proved itself: 0 for one that runs in a browser.',
  auth_time: 'When you last entered credentials.',
  email: 'An address for display. Nothing is ever decided by it.',
  family_name: 'Your family name, for display.',
  given_name: 'Your given name, for display.',
  groups: 'Groups you belong to. This app decides by roles, not by groups.',
  hasgroups: 'You are in more groups than fit into a token.',
  idp: 'Where your account lives, when it is another organisation (guests).',
  idtyp: 'Whether the token is for a person or for an application alone.',
  ipaddr: 'The address you signed in from.',
  name: 'Your name, for display. Nothing is ever decided by it.',
  oid: 'Your object id: the one fixed name of your account in the organisation. Your data is kept under it.',
  preferred_username: 'Your sign-in name, for display: it can change and is never trusted.',
  rh: 'Microsoft’s own bookkeeping; it means nothing to this app.',
  roles: 'The app roles assigned to you in Microsoft Entra. What you may do follows from these.',
  scp: 'What the pages may do at this API in your name.',
  sid: 'The sign-in session this token belongs to.',
  signin_state: 'How you are signed in on this device, such as “kmsi” for “stay signed in”.',
  sub: 'You, as this API alone sees you: another API gets another value.',
  tid: 'Your organisation (tenant). Only organisations that are registered here get in.',
  unique_name: 'A name for display. Nothing is ever decided by it.',
  upn: 'Your sign-in name (version 1.0), for display: it can change and is never trusted.',
  uti: 'The token’s own id, to find it in Microsoft’s sign-in logs.',
  ver: 'The format of the token, 1.0 or 2.0.',
  wids: 'Your directory roles at Microsoft. This app does not use them.',
  xms_cc: 'What the pages can handle, such as being asked to sign in again (cp1).',
};

const instants: ReadonlySet<string> = new Set(['iat', 'nbf', 'exp', 'auth_time']);
const unknownClaim = 'This app does not use it.';

/** One sentence for `claim`; for one that is not known, that the app does not use it. */
export function meaningOf(claim: string): string {
  return Object.hasOwn(meanings, claim) ? (meanings[claim] ?? unknownClaim) : unknownClaim;
}

/** A claim's value as text; for a moment (seconds since 1970) also the date in words. */
export function claimText(claim: string, value: unknown): string {
  if (instants.has(claim) && typeof value === 'number') {
    return `${value} (${new Date(value * 1000).toISOString().replace('T', ' ').slice(0, 19)} UTC)`;
  }
  return typeof value === 'string' ? value : JSON.stringify(value);
}
