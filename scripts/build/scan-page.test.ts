import { describe, expect, test } from 'vitest';
import { scanPage } from './scan-page.ts';

describe('scanPage', () => {
  test('lists start tags with their attributes, in order', () => {
    const [html, body] = scanPage(
      '<!DOCTYPE html><HTML lang="en"><body hidden data-a=\'>\'></body>',
    );
    expect(html?.name).toBe('html');
    expect(html?.attributes).toEqual(new Map([['lang', 'en']]));
    expect(body?.attributes).toEqual(
      new Map([
        ['hidden', ''],
        ['data-a', '>'],
      ]),
    );
  });

  test('takes the content of a script as text, markup or not', () => {
    const source = '<script>if (a < b) document.write("<p>")</script><p>';
    const [script, paragraph] = scanPage(source);
    expect(script?.text).toBe('if (a < b) document.write("<p>")');
    expect(source.slice(script?.start, script?.end)).toContain('</script>');
    expect(paragraph?.name).toBe('p');
  });

  test('does not see elements in comments', () => {
    expect(scanPage('<!--$--><!-- <script>1</script> --><p>').map(({ name }) => name)).toEqual([
      'p',
    ]);
  });

  test.each([
    ['a script that opens an escaped state', '<script><!-- <script></script>'],
    ['a script without an end', '<script>alert(1)'],
    ['an end tag with attributes', '<script>1</script x><p>'],
    ['a comment that ends at once', '<!--><script>alert(1)</script>-->'],
    ['a comment without an end', '<!-- <script>alert(1)</script>'],
    ['a processing instruction', '<?xml version="1.0"?>'],
    ['a character data section', '<svg><![CDATA[<script>alert(1)</script>]]></svg>'],
    ['a bare less-than sign', 'a < b'],
    ['an attribute without an end', '<p title="><script>alert(1)</script>'],
  ])('refuses %s', (_, html) => {
    expect(() => scanPage(html)).toThrow('The page has');
  });
});
