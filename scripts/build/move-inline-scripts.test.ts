import { describe, expect, test } from 'vitest';
import { moveInlineScripts } from './move-inline-scripts.ts';

const folder = '/inline';
const name = /[0-9a-f]{16}\.js/;

describe('moveInlineScripts', () => {
  test('joins a run into one file at the place of the first', () => {
    const { html, files } = moveInlineScripts(
      '<p>a</p><script>one()</script>\n<script>two()</script><p>b</p>',
      folder,
    );
    const [file] = files.keys();
    expect(html).toBe(`<p>a</p><script src="/inline/${file}"></script><p>b</p>`);
    expect(file).toMatch(name);
    expect([...files.values()]).toEqual(['one()\n;\ntwo()']);
  });

  test('keeps runs apart that have markup between them', () => {
    const { html, files } = moveInlineScripts(
      '<script>one()</script><p></p><script>two()</script>',
      folder,
    );
    expect([...files.values()]).toEqual(['one()', 'two()']);
    expect(html).toMatch(/^<script src="[^"]+"><\/script><p><\/p><script src="[^"]+"><\/script>$/);
  });

  test('keeps runs apart that have an external script between them', () => {
    const external = '<script src="/a.js" async=""></script>';
    const { html, files } = moveInlineScripts(
      `<script>one()</script>${external}<script>two()</script>`,
      folder,
    );
    expect(files.size).toBe(2);
    expect(html.indexOf(external)).toBeGreaterThan(html.indexOf('/inline/'));
    expect(html.indexOf(external)).toBeLessThan(html.lastIndexOf('/inline/'));
  });

  test('keeps the id by which React finds a script', () => {
    const { html, files } = moveInlineScripts(
      '<script>one()</script><script id="_R_">two()</script>',
      folder,
    );
    expect(files.size).toBe(2);
    expect(html).toMatch(/<script id="_R_" src="\/inline\/[0-9a-f]{16}\.js"><\/script>$/);
  });

  test('names a file by its content', () => {
    const first = moveInlineScripts('<script>one()</script>', folder);
    const again = moveInlineScripts('<p></p><script>one()</script>', folder);
    expect([...first.files.keys()]).toEqual([...again.files.keys()]);
    expect([...moveInlineScripts('<script>two()</script>', folder).files.keys()]).not.toEqual([
      ...first.files.keys(),
    ]);
  });

  test.each([
    '<script type="application/json">{"a":1}</script>',
    '<script type="application/ld+json">{}</script>',
    '<script type="module">import "/a.js"</script>',
    '<script async>one()</script>',
    '<script src="/a.js"></script>',
  ])('leaves %s alone', (html) => {
    expect(moveInlineScripts(html, folder)).toEqual({ html, files: new Map() });
  });
});
