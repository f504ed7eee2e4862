const longestClaims = 8192;

/**
 * The claims that a 401 asks for, as the JSON text that MSAL takes; null when it asks for none.
 * https://learn.microsoft.com/entra/identity-platform/claims-challenge
 *
 * @param challenge value of the `WWW-Authenticate` header
 */
export function claimsOfChallenge(challenge: string | null): string | null {
  if (!challenge || !/\berror\s*=\s*"insufficient_claims"/.test(challenge)) return null;
  const encoded = /\bclaims\s*=\s*"([A-Za-z0-9+/_=-]+)"/.exec(challenge)?.[1];
  if (!encoded || encoded.length > longestClaims) return null;
  return jsonObjectText(encoded);
}

function jsonObjectText(base64: string): string | null {
  try {
    const bytes = Uint8Array.from(
      atob(base64.replaceAll('-', '+').replaceAll('_', '/')),
      (character) => character.charCodeAt(0),
    );
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? text : null;
  } catch {
    return null;
  }
}
