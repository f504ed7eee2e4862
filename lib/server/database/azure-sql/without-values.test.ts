import { expect, test } from 'vitest';
import { withoutValues } from './without-values.ts';

test.each([
  [
    "Violation of PRIMARY KEY constraint 'members_key'. Cannot insert duplicate key in object " +
      "'dbo.members'. The duplicate key value is (contoso, Robin (private) O'Hara).",
    "Violation of PRIMARY KEY constraint 'members_key'. Cannot insert duplicate key in object " +
      "'dbo.members'. The duplicate key value is ….",
  ],
  [
    "String or binary data would be truncated in table 'library.dbo.members', column 'name'. " +
      "Truncated value: 'Robin private'.",
    "String or binary data would be truncated in table 'library.dbo.members', column 'name'. " +
      'Truncated value: ….',
  ],
  [
    "Conversion failed when converting the nvarchar value 'private' to data type int.",
    'Conversion failed when converting the nvarchar value … to data type int.',
  ],
])('%s', (message, expected) => {
  const error = withoutValues(new Error(message)) as Error;
  expect(error.message).toBe(expected);
  expect(error.stack).not.toContain('private');
});
