import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseStrictJsonObject } from './strict-json.ts';

const parse = (text: string) => parseStrictJsonObject(Buffer.from(text));
const name = fc.string().filter((text) => text !== '__proto__');
const objects = fc.dictionary(name, fc.jsonValue()).filter((value) => !mentionsProto(value));

function mentionsProto(value: unknown): boolean {
  return JSON.stringify(value).includes('__proto__');
}

test('reads every object as JSON.parse does', () => {
  fc.assert(
    fc.property(objects, fc.nat(3), (value, indent) => {
      const text = JSON.stringify(value, null, indent);
      expect(parse(text)).toEqual(JSON.parse(text));
    }),
  );
});

test('refuses every object in which any name is repeated', () => {
  fc.assert(
    fc.property(objects, name, fc.jsonValue(), fc.jsonValue(), (value, repeated, a, b) => {
      const members = [a, value, b].map(
        (item) => `${JSON.stringify(repeated)}:${JSON.stringify(item)}`,
      );
      fc.pre(!members.some((member) => member.includes('__proto__')));
      expect(() => parse(`{"around":[{${members.join(',')}}]}`)).toThrow('occurs twice');
    }),
  );
});

test('a name written with an escape is the same name', () => {
  expect(() => parse('{"aud":1,"\\u0061ud":2}')).toThrow('occurs twice');
});

test('colons, braces and quotes inside strings are not members', () => {
  const value = { 'a:b': '{"c":1,"c":2}', d: '\\":', '"': ':' };
  expect(parse(JSON.stringify(value))).toEqual(value);
});

test.each(['[]', '"text"', 'null', '1', '', '{', '{}{}', '\ufeff{}', '{"a":01}'])(
  'refuses %j',
  (text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  },
);

test('refuses bytes that are not UTF-8', () => {
  const bytes = Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]);
  expect(() => parseStrictJsonObject(bytes)).toThrow('not UTF-8');
});

test('survives a document as deep as a token can be', () => {
  const depth = 6_000;
  expect(parse(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toHaveProperty('a');
});
