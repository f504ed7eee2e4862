import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inRepository } from '../repository.ts';
import { policyElement } from './carry-policy.ts';

const { globalHeaders } = JSON.parse(
  readFileSync(inRepository('staticwebapp.config.json'), 'utf8'),
);

test('an error page carries the policy for scripts, and nothing of one deployment', () => {
  const element = policyElement(globalHeaders['content-security-policy']);
  expect(element).toContain("script-src 'self';");
  expect(element).toContain("object-src 'none'");
  expect(element).not.toMatch(/https?:|connect-src|frame-/);
});

test('a policy without one of its directives is refused', () => {
  expect(() => policyElement("default-src 'none'; script-src 'self'")).toThrow('no worker-src');
});
