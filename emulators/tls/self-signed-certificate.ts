import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import { isIP } from 'node:net';
import { der } from './der.ts';

export type Certificate = { readonly cert: string; readonly key: string };

const oid = {
  commonName: '550403',
  ecdsaWithSha256: '2a8648ce3d040302',
  subjectAlternativeName: '551d11',
  extendedKeyUsage: '551d25',
  serverAuthentication: '2b06010505070301',
};
const version3 = 2;
const hour = 3_600_000;
const year = 365 * 24 * hour;
/** Clients whose clock is a little behind accept it too. */
const clockDifference = hour;

/**
 * A certificate for the loopback addresses, signed by its own key (RFC 5280, section 4.1). The key
 * is made now and ends with the process, so no certificate has to be installed, kept or renewed.
 *
 * @returns PEM texts; a client that trusts `cert` trusts the server and nobody else
 */
export function selfSignedCertificate(
  hosts: readonly string[] = ['localhost', '127.0.0.1', '::1'],
  now: Date = new Date(),
): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const serial = [0x40, ...randomBytes(15)];
  // A client that trusts several such certificates finds each by its subject: no two may share it.
  const subject = `Keyless emulator ${Buffer.from(serial).toString('hex')}`;
  const name = der.sequence(der.set(der.sequence(der.oid(oid.commonName), der.text(subject))));
  const algorithm = der.sequence(der.oid(oid.ecdsaWithSha256));
  const toBeSigned = der.sequence(
    der.explicit(0, der.integer(version3)),
    der.integer(...serial),
    algorithm,
    name,
    der.sequence(
      der.time(new Date(now.getTime() - clockDifference)),
      der.time(new Date(now.getTime() + year)),
    ),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der.explicit(3, extensions(hosts)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  return {
    cert: pem(der.sequence(toBeSigned, algorithm, der.bits(signature))),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

function extensions(hosts: readonly string[]): Buffer {
  const usage = der.sequence(der.oid(oid.serverAuthentication));
  return der.sequence(
    der.sequence(der.oid(oid.extendedKeyUsage), der.octets(usage)),
    der.sequence(
      der.oid(oid.subjectAlternativeName),
      der.octets(der.sequence(...hosts.map(generalName))),
    ),
  );
}

/** RFC 5280, section 4.2.1.6: `[2]` is a DNS name, `[7]` an address as bytes. */
function generalName(host: string): Buffer {
  if (isIP(host) === 4) return der.implicit(7, Buffer.from(host.split('.').map(Number)));
  if (host === '::1') return der.implicit(7, Buffer.from([...new Uint8Array(15), 1]));
  return der.implicit(2, Buffer.from(host));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
