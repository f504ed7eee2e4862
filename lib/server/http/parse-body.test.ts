import { expect, test } from 'vitest';
import { NewBook } from '@/lib/contract/books.ts';
import { parseBody } from './parse-body.ts';

function send(
  body: BodyInit,
  headers: Record<string, string> = { 'content-type': 'application/json' },
) {
  const request = new Request('http://localhost/', { method: 'POST', body, headers });
  return parseBody(request, NewBook, 1000);
}

const book = '{"title":"Salt","authors":["Imre Quist"]}';

test.each(['application/json', 'application/json; charset=utf-8', 'application/problem+json'])(
  'reads %s',
  async (type) => {
    await expect(send(book, { 'content-type': type })).resolves.toMatchObject({ title: 'Salt' });
  },
);

test.each([
  ['text/plain', { 'content-type': 'text/plain' }],
  ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['application/jsonp', { 'content-type': 'application/jsonp' }],
  ['gzip', { 'content-type': 'application/json', 'content-encoding': 'gzip' }],
])('refuses %s with 415', async (_name, headers) => {
  await expect(send(book, headers)).rejects.toMatchObject({ code: 'unsupported-media-type' });
});

test.each([
  ['half a value', '{"title":'],
  ['nothing', ''],
  ['two values', '{} {}'],
  ['bytes that are not UTF-8', new Uint8Array([0x22, 0xff, 0x22])],
])('refuses %s with 400', async (_name, body) => {
  await expect(send(body)).rejects.toMatchObject({ code: 'malformed-json' });
});

test('names every wrong field', async () => {
  const refusal = send('{"title":"  ","authors":[],"year":99999,"colour":"red"}');
  await expect(refusal).rejects.toMatchObject({
    code: 'invalid-fields',
    options: { errors: ['title', 'authors', 'year', 'colour'].map((path) => ({ path })) },
  });
});

test('says of each field one thing, in words', async () => {
  await expect(send('{"title":[],"authors":""}')).rejects.toMatchObject({
    options: {
      errors: [
        { path: 'title', message: 'must be a string' },
        { path: 'authors', message: 'must be a list' },
      ],
    },
  });
});

test('refuses a body over the limit by its declared length', async () => {
  await expect(send(`"${'x'.repeat(1000)}"`)).rejects.toMatchObject({ code: 'body-too-large' });
});

test('stops reading a stream at the limit, whatever it declared', async () => {
  let pulled = 0;
  const endless = new ReadableStream({
    pull(controller) {
      pulled += 1;
      controller.enqueue(new Uint8Array(400));
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    headers: { 'content-type': 'application/json' },
    duplex: 'half',
  } as RequestInit);
  await expect(parseBody(request, NewBook, 1000)).rejects.toMatchObject({ code: 'body-too-large' });
  expect(pulled).toBeLessThan(10);
});

test('a body that is cut off is the sender’s failure, with 400', async () => {
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode('{"title":'));
      controller.error(new Error('aborted'));
    },
  });
  const headers = { 'content-type': 'application/json' };
  const init = { method: 'POST', body, headers, duplex: 'half' } as RequestInit;
  const reading = parseBody(new Request('http://localhost/', init), NewBook);
  await expect(reading).rejects.toMatchObject({ code: 'malformed-request' });
});
