import 'server-only';
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { der } from './der.ts';

const hourMs = 3_600_000;
const ecdsaWithSha256 = der.sequence(der.objectId('1.2.840.10045.4.3.2'));

/**
 * A certificate for a server name, signed by itself (RFC 5280), and its key: made here, because a
 * fresh machine need not have openssl.
 */
export function selfSigned(host: string): { cert: string; key: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const name = der.sequence(
    der.set(der.sequence(der.objectId('2.5.4.3'), der.text('Keyless test server'))),
  );
  const now = Date.now();
  const toBeSigned = der.sequence(
    der.context(0, true, der.integer(Buffer.from([2]))),
    der.integer(Buffer.concat([Buffer.from([1]), randomBytes(8)])),
    ecdsaWithSha256,
    name,
    der.sequence(der.time(new Date(now - hourMs)), der.time(new Date(now + hourMs))),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.context(3, true, der.sequence(alternativeName(host), mayTrustItself())),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const certificate = der.sequence(toBeSigned, ecdsaWithSha256, der.bits(signature));
  return {
    cert: pem('CERTIFICATE', certificate),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function alternativeName(host: string): Buffer {
  const names = der.sequence(der.context(2, false, Buffer.from(host)));
  return der.sequence(der.objectId('2.5.29.17'), der.octets(names));
}

function mayTrustItself(): Buffer {
  const basic = der.sequence(der.boolean(true));
  return der.sequence(der.objectId('2.5.29.19'), der.boolean(true), der.octets(basic));
}

function pem(label: string, content: Buffer): string {
  const lines = content.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}
