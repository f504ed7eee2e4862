import 'server-only';
import type * as z from 'zod';

const called: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'true or false',
  int: 'a whole number',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const formats: Readonly<Record<string, string>> = {
  date: 'a date such as 2026-03-09',
  guid: 'an id: 32 hexadecimal digits with four hyphens',
  uuid: 'an id: 32 hexadecimal digits with four hyphens',
};

const units: Readonly<Record<string, string>> = { array: ' entries', string: ' characters' };

/**
 * What a value must be, where its schema has no words of its own: the end of a sentence that begins
 * with the field. Undefined for what the contracts do not ask.
 */
export function inWords(issue: z.core.$ZodRawIssue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'is missing' : `must be ${called[issue.expected]}`;
    case 'invalid_value':
      return `must be ${issue.values.join(' or ')}`;
    case 'invalid_format':
      return formats[issue.format] && `must be ${formats[issue.format]}`;
    case 'too_small':
      if (issue.origin in units && issue.minimum === 1) return 'must not be empty';
      return `must be at least ${issue.minimum}${units[issue.origin] ?? ''}`;
    case 'too_big':
      // The limit of whole numbers as such, which is not the field's.
      if (issue.maximum === Number.MAX_SAFE_INTEGER) return 'must be a smaller number';
      return `must be at most ${issue.maximum}${units[issue.origin] ?? ''}`;
    default:
      return undefined;
  }
}
