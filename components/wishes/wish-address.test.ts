import { expect, test } from 'vitest';
import { wishAddress } from './wish-address.ts';

test.each([
  ['tides & tables', '/wishes?title=tides%20%26%20tables'],
  ['0-306-40615-2', '/wishes?isbn=0-306-40615-2'],
  ['97803064 06157', '/wishes?isbn=97803064%2006157'],
  ['1984', '/wishes?title=1984'],
])('%s → %s', (words, address) => expect(wishAddress(words)).toBe(address));
