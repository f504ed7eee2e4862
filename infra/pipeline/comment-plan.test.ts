import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { markerOf, planComment } from './plan-comment.ts';
import { putComment } from './put-comment.ts';

describe('the comment of a plan', () => {
  test('says what would change before it is opened', () => {
    const body = planComment('dev', '  + x\n\nPlan: 1 to add, 0 to change, 0 to destroy.\n', true);
    expect(body.startsWith(markerOf('dev'))).toBe(true);
    expect(body).toContain('**dev**: Plan: 1 to add, 0 to change, 0 to destroy.');
    expect(body).toContain('  + x');
  });

  test('says that there is nothing to do, or that it failed', () => {
    expect(planComment('dev', 'No changes. Your infrastructure matches.\n', true)).toContain(
      'No changes.',
    );
    expect(planComment('prod', 'Error: no', false)).toContain('**prod**: the plan failed.');
  });

  test('is never longer than GitHub takes', () => {
    const body = planComment('dev', 'x'.repeat(100_000), true);
    expect(body.length).toBe(65_536);
    expect(body).toContain('the end is left out');
    expect(body.endsWith('```\n</details>')).toBe(true);
  });

  test('cannot end its own block', () => {
    const body = planComment('dev', 'description = "````\n<script>"', true);
    expect(body.match(/`{5}/g)).toHaveLength(2);
  });
});

describe('putting a comment', () => {
  let comments: { id: number; body: string }[] = [];
  let refuse = false;
  const requests: string[] = [];
  const server = createServer(async (request, response) => {
    requests.push(`${request.method} ${request.url}`);
    const text = (await request.setEncoding('utf8').toArray()).join('');
    const page = Number(new URL(request.url ?? '', 'http://x').searchParams.get('page') ?? 1);
    if (refuse) response.statusCode = 403;
    if (request.method === 'GET')
      response.end(JSON.stringify(comments.slice((page - 1) * 100, page * 100)));
    else response.end(text);
  });
  let api: string;

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => server.close());
  beforeEach(() => {
    requests.length = 0;
    refuse = false;
  });

  const put = () =>
    putComment({ api, repository: 'o/r', pullRequest: '7', token: 't' }, markerOf('dev'), 'new');

  test('makes the first', async () => {
    comments = [{ id: 1, body: markerOf('prod') }];
    await put();
    expect(requests).toEqual([
      'GET /repos/o/r/issues/7/comments?per_page=100&page=1',
      'POST /repos/o/r/issues/7/comments',
    ]);
  });

  test('replaces the one before, however many came between', async () => {
    const others = Array.from({ length: 120 }, (_, id) => ({ id, body: 'a remark' }));
    comments = [...others, { id: 500, body: `${markerOf('dev')}\nold` }];
    await put();
    expect(requests.at(-1)).toBe('PATCH /repos/o/r/issues/comments/500');
  });

  test('fails in words, without the token', async () => {
    refuse = true;
    await expect(put()).rejects.toThrow('GitHub answers 403 to GET /repos/o/r/issues/7/comments.');
  });
});
