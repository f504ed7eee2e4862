import { inspect } from 'node:util';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { SecretValue } from './secret-value.ts';

const secret = new SecretValue('hunter2');
const holder = { secret, list: [secret], map: new Map([['key', secret]]) };

test.each([
  ['a template', () => `${secret}`],
  ['String', () => String(secret)],
  ['JSON', () => JSON.stringify(holder)],
  ['inspect', () => inspect(holder, { depth: 9, showHidden: true })],
  ['an inspection of hidden members', () => inspect(secret, { customInspect: false })],
  ['a stack', () => inspect(new Error('x', { cause: holder }), { depth: 9 })],
  ['own members', () => JSON.stringify(Object.entries(secret))],
  ['a copy', () => JSON.stringify({ ...secret })],
])('%s does not show it', (_name, show) => {
  expect(show()).not.toContain('hunter2');
});

test('the log does not show it', () => {
  const lines: string[] = [];
  const log = pino({}, { write: (line: string) => lines.push(line) });
  log.info(holder, `a ${secret}`);
  log.error({ err: new Error('x', { cause: holder }) });
  expect(lines.join()).toContain('[secret]');
  expect(lines.join()).not.toContain('hunter2');
});

test('who needs it asks for it', () => {
  expect(secret.reveal()).toBe('hunter2');
  expect(secret.equals(new SecretValue('hunter2'))).toBe(true);
  expect(secret.equals(new SecretValue('hunter3'))).toBe(false);
});
