import 'server-only';

/** Message types and tokens of [MS-TDS], as far as a test server needs them. */
export const message = {
  batch: 0x01,
  rpc: 0x03,
  answer: 0x04,
  attention: 0x06,
  fedAuth: 0x08,
  transaction: 0x0e,
  login: 0x10,
  prelogin: 0x12,
} as const;

const headerBytes = 8;
const endOfMessage = 0x01;

/** One message in one packet, [MS-TDS] 2.2.3. */
export function packet(type: number, body: Buffer): Buffer {
  const header = Buffer.alloc(headerBytes);
  header.writeUInt8(type, 0);
  header.writeUInt8(endOfMessage, 1);
  header.writeUInt16BE(headerBytes + body.length, 2);
  return Buffer.concat([header, body]);
}

/** Puts the packets of a stream together again; calls `arrived` with each whole message. */
export function messageReader(arrived: (type: number, body: Buffer) => void) {
  let received = Buffer.alloc(0);
  let parts: Buffer[] = [];
  return (chunk: Buffer): void => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= headerBytes) {
      const length = received.readUInt16BE(2);
      if (received.length < length) return;
      parts.push(received.subarray(headerBytes, length));
      const [type = 0, status = 0] = received;
      received = received.subarray(length);
      if ((status & endOfMessage) === 0) continue;
      const whole = Buffer.concat(parts);
      parts = [];
      arrived(type, whole);
    }
  };
}

const u16 = (value: number) => Buffer.from([value & 0xff, value >> 8]);

export function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

export const utf16 = (text: string) => Buffer.from(text, 'utf16le');
export const shortText = (text: string) => Buffer.concat([Buffer.from([text.length]), utf16(text)]);
const longText = (text: string) => Buffer.concat([u16(text.length), utf16(text)]);

/** A token whose content is led by its length in two bytes. */
export function token(id: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([id]), u16(body.length), body]);
}

export function errorToken(number: number, text: string): Buffer {
  const state = 1;
  const severity = 14;
  const from = [shortText('stub'), shortText(''), u32(1)];
  return token(0xaa, u32(number), Buffer.from([state, severity]), longText(text), ...from);
}

export function done(rows = 0): Buffer {
  const countIsValid = 0x10;
  return Buffer.concat([Buffer.from([0xfd]), u16(countIsValid), u16(0), u32(rows), u32(0)]);
}

/** The server's word that it has given the statement up; 2.2.1.7. */
export function givenUp(): Buffer {
  const attention = 0x20;
  return Buffer.concat([Buffer.from([0xfd]), u16(attention), u16(0), u32(0), u32(0)]);
}

/** A result with one whole number in one column. */
export function oneNumber(column: string, value: number): Buffer {
  const intN = Buffer.from([0x26, 4]);
  const columns = [Buffer.from([0x81]), u16(1), u32(0), u16(0), intN, shortText(column)];
  return Buffer.concat([...columns, Buffer.from([0xd1, 4]), u32(value), done(1)]);
}
