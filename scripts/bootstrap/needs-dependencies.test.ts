import { expect, test } from 'vitest';
import { needsDependencies } from './needs-dependencies.mjs';

test.each([
  ['start', [], true],
  ['serve', [], false],
  ['doctor', [], false],
  ['doctor', ['--deployed', 'https://library.example.com', '--smoke'], true],
])('%s %j needs the dependencies: %s', (command, args, needs) => {
  expect(needsDependencies(command, args)).toBe(needs);
});
