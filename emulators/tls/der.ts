/** Distinguished Encoding Rules, as far as a certificate needs them (ITU-T X.690). */
const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  utf8: 0x0c,
  time: 0x18,
  sequence: 0x30,
  set: 0x31,
};

function encode(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), encodedLength(content.length), content]);
}

/** Section 8.1.3: short form below 128, otherwise the number of bytes and then the bytes. */
function encodedLength(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const bytes = length < 0x1_00 ? [length] : [length >> 8, length & 0xff];
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

export const der = {
  sequence: (...members: readonly Uint8Array[]) => encode(tags.sequence, ...members),
  set: (...members: readonly Uint8Array[]) => encode(tags.set, ...members),
  octets: (content: Uint8Array) => encode(tags.octets, content),
  bits: (content: Uint8Array) => encode(tags.bits, Buffer.from([0]), content),
  text: (value: string) => encode(tags.utf8, Buffer.from(value)),
  /** A positive number in the fewest bytes: the first is from 1 to 127 (section 8.3.2). */
  integer: (...bytes: readonly number[]) => encode(tags.integer, Buffer.from(bytes)),
  /** `20260131090000Z` */
  time: (date: Date) =>
    encode(tags.time, Buffer.from(`${date.toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`)),
  /** Context-specific, such as `[3]` around the extensions. */
  explicit: (number: number, content: Uint8Array) => encode(0xa0 | number, content),
  implicit: (number: number, content: Uint8Array) => encode(0x80 | number, content),
  /** An object identifier, given as its encoded bytes. */
  oid: (hex: string) => encode(0x06, Buffer.from(hex, 'hex')),
};
