import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemOf } from '@/lib/server/testing/problem-of.ts';
import { startVerifier, type VerifierUnderTest } from '@/lib/server/testing/verifier-under-test.ts';
import { hostileTokens } from '@/scripts/testing/tokens/hostile-tokens.ts';
import { tenantId, validToken } from '@/scripts/testing/tokens/token-kit.ts';

let under: VerifierUnderTest;

beforeAll(async () => {
  under = await startVerifier();
});

afterAll(() => under[Symbol.asyncDispose]());

describe.each(Object.entries(hostileTokens))('%s', (_theme, tokens) => {
  for (const { name, code, token } of tokens) {
    const status = code.startsWith('token-') ? 401 : 403;
    test(`${name} → ${status} ${code}`, async () => {
      const hostile = token(under.kit);
      const refusal = await problemOf(() => under.verifier.verify(hostile));
      expect(refusal).toEqual({ status, code });
    });
  }
});

describe('beside the hostile tokens', () => {
  test('the token they were made from is accepted, or none of this proves anything', async () => {
    expect(await problemOf(() => under.verifier.verify(validToken(under.kit)))).toBe('accepted');
  });

  test('there are at least sixty, and no two are called the same', () => {
    const names = Object.values(hostileTokens).flatMap((tokens) => tokens.map(({ name }) => name));
    expect(names.length).toBeGreaterThan(60);
    expect(new Set(names).size).toBe(names.length);
  });

  test('no address that a token brought along was ever asked', () => {
    expect(under.attacker.requests).toEqual([]);
  });

  test('nothing was fetched but the home tenant’s two documents and key sets', () => {
    const allowed = ['/v2.0', ''].flatMap((version) => [
      `/${tenantId}${version}/.well-known/openid-configuration`,
      `/${tenantId}${version}/keys`,
    ]);
    expect(new Set(under.authority.requests)).toEqual(new Set(allowed));
  });
});
