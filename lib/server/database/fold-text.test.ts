import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['Čapek’s  "ROBOTS"', 'capek’s "robots"'],
  ['ÅNGSTRÖM', 'angstrom'],
  ['  many\tkinds\u00a0of space ', 'many kinds of space'],
  ['ﬁle', 'file'],
  ['İstanbul', 'istanbul'],
  ['Løvenskov, Æsir & Straße', 'lovenskov, aesir & strasse'],
  ['ŁÓDŹ', 'lodz'],
  ['', ''],
])('%j folds to %j', (given, expected) => expect(foldText(given)).toBe(expected));
