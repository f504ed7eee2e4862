import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '@/lib/contract/operations.ts';
import { problemStatus, problemTitle, problemType } from '@/lib/contract/problem.ts';
import { corsHeaders, preflightHeaders } from '@/lib/server/http/cors.ts';
import { inRepository } from '../../scripts/repository.ts';
import { elements, parseXml } from '../testing/parse-xml.ts';

const source = readFileSync(inRepository('infra/api-management/policy.xml'), 'utf8');
const policy = parseXml(source);
const texts = (name: string) => elements(policy, name).map(({ text }) => text.trim());

test('has the four sections, in their order, and keeps what the gateway has', () => {
  expect(policy.children.map(({ name }) => name)).toEqual([
    'inbound',
    'backend',
    'outbound',
    'on-error',
  ]);
  expect(elements(policy, 'base')).toHaveLength(3);
});

test('limits before it verifies, and verifies all but the open endpoints', () => {
  const [inbound] = policy.children;
  expect(inbound?.children.map(({ name }) => name)).toEqual([
    'base',
    'cors',
    'rate-limit-by-key',
    'choose',
    'set-header',
  ]);
  const [open] = elements(policy, 'when');
  const paths = [...(open?.attributes['condition'] ?? '').matchAll(/EndsWith\("([^"]+)"\)/g)];
  const opened = operations.filter(({ access }) => access === 'open').map(({ path }) => path);
  expect(paths.map(([, path]) => path)).toEqual(opened);
  expect(elements(policy, 'otherwise')[0]?.children.map(({ name }) => name)).toEqual([
    'validate-azure-ad-token',
    'rate-limit-by-key',
  ]);
});

test('accepts the audiences of lib/server/auth, from the header that no platform overwrites', () => {
  const [validation] = elements(policy, 'validate-azure-ad-token');
  expect(validation?.attributes).toMatchObject({
    'header-name': 'x-authorization',
    'tenant-id': '{{keyless-tenant-id}}',
    'failed-validation-httpcode': '401',
  });
  expect(texts('audience')).toEqual([
    '{{keyless-api-client-id}}',
    'api://{{keyless-api-client-id}}',
  ]);
});

test('lets through the headers that the API lets through', () => {
  const allowed = preflightHeaders([])['access-control-allow-headers']?.split(', ');
  const [list] = elements(policy, 'allowed-headers');
  expect(list?.children.map(({ text }) => text)).toEqual(allowed);
});

test('lets pages read the headers that the API lets them read', () => {
  const site = 'https://library.example';
  const request = new Request(site, { headers: { origin: site } });
  const exposed = corsHeaders(request, [site])['access-control-expose-headers']?.split(', ');
  const [list] = elements(policy, 'expose-headers');
  expect(list?.children.map(({ text }) => text)).toEqual(exposed);
});

test('refuses in the shape and with the codes of the API', () => {
  for (const body of texts('set-body')) {
    const { type, title, status } = JSON.parse(body);
    const code = type.replace('/problems/', '');
    expect([type, title, status]).toEqual([
      problemType(code),
      problemTitle(code),
      problemStatus(code),
    ]);
  }
  expect(texts('set-body')).toHaveLength(2);
});

test('holds no id and no secret: only named values', () => {
  expect(source).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  const names = new Set(source.match(/\{\{[\w-]+\}\}/g));
  expect([...names].every((name) => name.startsWith('{{keyless-'))).toBe(true);
});

test.each([
  ['<a><b></a></b>', 'closes'],
  ['<a>', 'not closed'],
  ['<a b="1" b="2"/>', 'twice'],
  ['<a>1 & 2</a>', 'stray &'],
  ['<a b="x < y"/>', 'not well-formed'],
  ['<a/><b/>', 'one root'],
])('%s is not well-formed', (text, why) => {
  expect(() => parseXml(text)).toThrow(why);
});
