import { expect, test } from 'vitest';
import { languageName } from './language-name.ts';

test.each([
  ['en', 'English'],
  ['de', 'German'],
  ['pt-BR', 'Brazilian Portuguese'],
  ['qqq', 'qqq'],
  ['not a tag', 'not a tag'],
])('%s → %s', (tag, name) => expect(languageName(tag)).toBe(name));
