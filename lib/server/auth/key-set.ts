import 'server-only';
import { importJWK } from 'jose';
import * as z from 'zod';
import { fillTenant } from './entra-metadata.ts';

export type SigningKey = {
  readonly keyId: string;
  /** What makes two keys the same: a key id alone could be given to another key. */
  readonly modulus: string;
  readonly exponent: string;
  readonly key: CryptoKey;
};

export type KeySet = ReadonlyMap<string, SigningKey>;

/** Bits, for RS256 (RFC 7518 section 3.3). */
const minModulusLength = 2048;

/** Bits: at least 65,537 (FIPS 186-5 section 5.4 e). With an exponent of 1 anyone can sign. */
const minExponentLength = 17;

const Jwks = z.object({ keys: z.array(z.unknown()) });

/** RFC 7517 section 4 and RFC 7518 section 6.3.1; `issuer` is Entra's own. */
const RsaSigningKey = z.object({
  kty: z.literal('RSA'),
  use: z.literal('sig').optional(),
  alg: z.literal('RS256').optional(),
  key_ops: z
    .array(z.string())
    .refine((operations) => operations.includes('verify'))
    .optional(),
  kid: z.string().min(1),
  n: z.base64url().refine((modulus) => bitLength(modulus) >= minModulusLength),
  e: z.base64url().refine((exponent) => bitLength(exponent) >= minExponentLength),
  issuer: z.string().optional(),
});

type RsaSigningKey = z.infer<typeof RsaSigningKey>;

/**
 * Keeps the keys of a JSON Web Key Set that may sign this issuer's tokens: RSA of at least 2,048
 * bits, for signatures with RS256, and of this issuer where the key names one (Entra's shared sets
 * hold keys of personal accounts too). Others are passed over. Keys that `previous` has already are
 * taken from it, so that an unchanged key stays the same object.
 *
 * @throws {Error} when the document is not a key set or no key is left.
 */
export async function parseKeySet(
  document: unknown,
  issuer: { readonly issuer: string; readonly tenantId: string },
  previous: KeySet | undefined,
): Promise<KeySet> {
  const published = Jwks.safeParse(document).data?.keys ?? [];
  const usable = published
    .map((jwk) => RsaSigningKey.safeParse(jwk).data)
    .filter((jwk) => jwk !== undefined)
    .filter((jwk) => isOf(jwk, issuer));
  const keys = new Map<string, SigningKey>();
  for (const jwk of usable) {
    if (!keys.has(jwk.kid)) keys.set(jwk.kid, known(jwk, previous) ?? (await importKey(jwk)));
  }
  if (keys.size === 0) throw new Error(`the key set of ${issuer.issuer} has no usable key`);
  return keys;
}

function isOf(jwk: RsaSigningKey, { issuer, tenantId }: { issuer: string; tenantId: string }) {
  return jwk.issuer === undefined || fillTenant(jwk.issuer, tenantId) === issuer;
}

function known(jwk: RsaSigningKey, previous: KeySet | undefined): SigningKey | undefined {
  const key = previous?.get(jwk.kid);
  return key?.modulus === jwk.n && key.exponent === jwk.e ? key : undefined;
}

/** Only the public members are taken: a set that published a private key must not be used so. */
async function importKey({ kid, n, e }: RsaSigningKey): Promise<SigningKey> {
  const key = (await importJWK({ kty: 'RSA', n, e }, 'RS256')) as CryptoKey;
  return { keyId: kid, modulus: n, exponent: e, key };
}

/** Of an unsigned big-endian integer (Base64urlUInt, RFC 7518 section 2). */
function bitLength(integer: string): number {
  const hex = Buffer.from(integer, 'base64url').toString('hex');
  return BigInt(`0x0${hex}`).toString(2).length;
}
