import { expect, test } from 'vitest';
import { rsaKey } from '@/scripts/testing/tokens/test-key.ts';
import { type KeySet, parseKeySet } from './key-set.ts';

const tenantId = '5b8f7a52-94a1-4b0e-9f0e-2f6a4c1d7e01';
const issuer = `https://login.microsoftonline.com/${tenantId}/v2.0`;
const { jwk } = rsaKey('a');
const { jwk: other } = rsaKey('b');

function parse(keys: unknown, previous?: KeySet): Promise<KeySet> {
  return parseKeySet({ keys }, { issuer, tenantId }, previous);
}

async function usable(member: object): Promise<boolean> {
  return (await parse([other, { ...jwk, ...member }])).has('a');
}

test.each([
  ['as it is', {}],
  ['without use', { use: undefined }],
  ['with the algorithm named', { alg: 'RS256' }],
  ['with the operation named', { key_ops: ['verify'] }],
  ['with the issuer of this tenant', { issuer }],
  [
    'with the issuer of all tenants',
    { issuer: 'https://login.microsoftonline.com/{tenantid}/v2.0' },
  ],
  ['with a certificate', { x5t: 't', x5c: ['MIIB'] }],
])('an RSA key is used %s', async (_name, members) => {
  expect(await usable(members)).toBe(true);
});

test.each([
  ['for encryption', { use: 'enc' }],
  ['for another algorithm', { alg: 'RS512' }],
  ['for other operations', { key_ops: ['encrypt'] }],
  ['of another issuer', { issuer: 'https://login.microsoftonline.com/other/v2.0' }],
  ['of another kind', { kty: 'EC' }],
  ['without an id', { kid: undefined }],
  ['with an id that is no text', { kid: 1 }],
  ['of 1,024 bits', { n: rsaKey('weak', 1024).jwk.n }],
  [
    'of 2,048 bits that begin with zeros',
    { n: Buffer.alloc(256, 1).fill(0, 0, 64).toString('base64url') },
  ],
  ['with the exponent 1, for which everything is a signature', { e: 'AQ' }],
  ['with the exponent 3', { e: 'Aw' }],
  ['without a modulus', { n: undefined }],
])('a key is passed over %s', async (_name, members) => {
  expect(await usable(members)).toBe(false);
});

test('what is no key at all is passed over', async () => {
  expect([...(await parse([null, 'key', 1, {}, jwk])).keys()]).toEqual(['a']);
});

test('of two keys with one id the first counts', async () => {
  const keys = await parse([jwk, { ...other, kid: 'a' }]);
  expect(keys.get('a')?.modulus).toBe(jwk.n);
});

test('only the public part of a key is taken', async () => {
  const privateJwk = rsaKey('a').privateKey.export({ format: 'jwk' });
  const keys = await parse([{ ...privateJwk, kid: 'a' }]);
  expect(keys.get('a')?.key.type).toBe('public');
});

test('an unchanged key stays the same object, another key under its id does not', async () => {
  const first = await parse([jwk]);
  expect((await parse([jwk], first)).get('a')).toBe(first.get('a'));
  expect((await parse([{ ...other, kid: 'a' }], first)).get('a')).not.toBe(first.get('a'));
});

test.each([[[]], [undefined], ['keys'], [[{ ...jwk, use: 'enc' }]]])(
  'a set without a usable key is a failure: %j',
  async (keys) => {
    await expect(parse(keys)).rejects.toThrow('no usable key');
  },
);
