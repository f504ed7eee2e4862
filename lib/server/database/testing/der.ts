import 'server-only';

/** The few ASN.1 types of a certificate, in distinguished encoding: ITU-T X.690. */
export const der = {
  sequence: (...items: Buffer[]) => tagged(0x30, ...items),
  set: (...items: Buffer[]) => tagged(0x31, ...items),
  integer: (bytes: Buffer) => tagged(0x02, bytes),
  boolean: (value: boolean) => tagged(0x01, Buffer.from([value ? 0xff : 0])),
  octets: (bytes: Buffer) => tagged(0x04, bytes),
  bits: (bytes: Buffer) => tagged(0x03, Buffer.from([0]), bytes),
  text: (value: string) => tagged(0x0c, Buffer.from(value)),
  time: (at: Date) => tagged(0x18, Buffer.from(`${at.toISOString().replace(/[-:T]|\.\d+/g, '')}`)),
  /** An explicit or implicit context tag. */
  context: (number: number, constructed: boolean, ...items: Buffer[]) =>
    tagged(0x80 | (constructed ? 0x20 : 0) | number, ...items),
  /** @param dotted such as `2.5.4.3` */
  objectId(dotted: string): Buffer {
    const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
    return tagged(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
  },
};

function tagged(tag: number, ...items: Buffer[]): Buffer {
  const content = Buffer.concat(items);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(content.length)]), content]);
}

function lengthOf(length: number): number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}

function base128(value: number): number[] {
  const groups = [value & 0x7f];
  for (let rest = value >> 7; rest > 0; rest >>= 7) groups.unshift((rest & 0x7f) | 0x80);
  return groups;
}
