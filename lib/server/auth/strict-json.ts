import 'server-only';

export type JsonObject = Record<string, unknown>;

/** A byte order mark stays in the text, so that `JSON.parse` refuses it (RFC 8259 section 8.1). */
const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const jsonString = /"[^"\\]*(?:\\.[^"\\]*)*"/g;

/**
 * Parses one JSON object in which every member name is unique at every depth. `JSON.parse` keeps the
 * last of two equal names where another reader keeps the first: the two would see different tokens
 * (RFC 7515 section 4, RFC 7519 section 4). A member named `__proto__` is refused as well, because
 * code that copies such an object changes its prototype.
 *
 * @throws {SyntaxError} for anything else: invalid UTF-8, not JSON, not an object.
 */
export function parseStrictJsonObject(bytes: Uint8Array): JsonObject {
  const text = decodeUtf8(bytes);
  const value: unknown = JSON.parse(text);
  if (!isJsonObject(value)) throw new SyntaxError('not a JSON object');
  if (countMembersKept(value) !== countMembersWritten(text)) {
    throw new SyntaxError('a member name occurs twice');
  }
  return value;
}

function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch (cause) {
    throw new SyntaxError('not UTF-8', { cause });
  }
}

/** In valid JSON each colon outside a string belongs to exactly one member. */
function countMembersWritten(json: string): number {
  return json.replace(jsonString, '').split(':').length - 1;
}

/** Walks with a list, not by recursion: a hostile document nests as deep as its size allows. */
function countMembersKept(root: JsonObject): number {
  let count = 0;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (isJsonObject(value)) {
      if (Object.hasOwn(value, '__proto__')) throw new SyntaxError('a member is named __proto__');
      count += Object.keys(value).length;
    }
    if (typeof value === 'object' && value !== null) {
      for (const child of Object.values(value)) waiting.push(child);
    }
  }
  return count;
}
