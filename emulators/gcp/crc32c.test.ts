import { expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';

test.each([
  ['123456789', 0xe3069283],
  ['', 0],
])('the check value of %s', (text, expected) => {
  expect(crc32c(Buffer.from(text))).toBe(expected);
});

test('32 bytes of zero and of ones (RFC 3720, appendix B.4)', () => {
  expect(crc32c(new Uint8Array(32))).toBe(0x8a9136aa);
  expect(crc32c(new Uint8Array(32).fill(0xff))).toBe(0x62a8ab43);
});
