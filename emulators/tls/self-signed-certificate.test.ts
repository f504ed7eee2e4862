import { X509Certificate } from 'node:crypto';
import { createServer, get } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { selfSignedCertificate } from './self-signed-certificate.ts';

const certificate = selfSignedCertificate();
const server = createServer(certificate, (_request, response) => response.end('hello'));
let port = 0;

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test.each(['127.0.0.1', 'localhost'])('a client that trusts it reaches %s', async (host) => {
  await expect(statusOf(host, certificate.cert)).resolves.toBe(200);
});

test('a client that trusts another one does not', async () => {
  await expect(statusOf('127.0.0.1', selfSignedCertificate().cert)).rejects.toThrow(/self-signed/);
});

test('it is for the loopback addresses alone', async () => {
  const { cert, key } = selfSignedCertificate(['vault.example']);
  server.setSecureContext({ cert, key });
  await expect(statusOf('127.0.0.1', cert)).rejects.toThrow(/altnames/);
  server.setSecureContext(certificate);
});

test('it names its purpose, its addresses and its dates', () => {
  const parsed = new X509Certificate(
    selfSignedCertificate(undefined, new Date('2026-01-31T09:00:00Z')).cert,
  );
  expect(parsed.subjectAltName).toBe(
    'DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1',
  );
  expect(parsed.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1']);
  expect(parsed.validFromDate.toISOString()).toBe('2026-01-31T08:00:00.000Z');
  expect(parsed.validToDate.toISOString()).toBe('2027-01-31T09:00:00.000Z');
  expect(parsed.verify(parsed.publicKey)).toBe(true);
});

function statusOf(host: string, ca: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    get({ host, port, ca, agent: false, family: 4 }, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).once('error', reject);
  });
}
