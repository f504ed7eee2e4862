export type DecodedText = {
  readonly text: string;
  readonly encoding: string;
  /** How many characters could not be read. */
  readonly broken: number;
};

const marks = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const;

/** Stands for bytes that are no character. */
const replacement = 0xfffd;
const lastOfAscii = 0x7f;

/**
 * Text in the encoding that a byte order mark names; without one UTF-8, and where the bytes are not
 * UTF-8, windows-1252, in which older systems of Western Europe write. A few bytes that are broken, such
 * as a letter cut in half by a system that counts bytes, make no other encoding of the rest.
 * https://encoding.spec.whatwg.org/#bom-sniff
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = marks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[0] ?? 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  const { beyond, broken } = countBeyondAscii(text);
  // Bytes of another encoding hardly ever make a character of UTF-8.
  if (marked !== undefined || broken === 0 || broken * 2 < beyond)
    return { text, encoding, broken };
  const western = 'windows-1252';
  return { text: new TextDecoder(western).decode(bytes), encoding: western, broken: 0 };
}

function countBeyondAscii(text: string): { readonly beyond: number; readonly broken: number } {
  let [beyond, broken] = [0, 0];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code > lastOfAscii) beyond += 1;
    if (code === replacement) broken += 1;
  }
  return { beyond, broken };
}
