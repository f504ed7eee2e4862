import { describe, expect, test } from 'vitest';
import { policyViolations } from './policy-violations.ts';

describe('policyViolations', () => {
  test.each([
    ['an inline script', '<script>1</script>'],
    ['an inline module', '<script type="module">1</script>'],
    ['an import map', '<script type="importmap">{}</script>'],
    ['an inline script in capitals', '<SCRIPT TYPE="text/JavaScript">1</SCRIPT>'],
    ['an event handler', '<body onload="start()">'],
    ['an event handler on an image', '<img src=x OnError=start()>'],
    ['a javascript address', '<a href=" javascript:start()">'],
    ['a script from another host', '<script src="https://cdn.example/a.js"></script>'],
    ['a script from another host, scheme left out', '<script src="//cdn.example/a.js"></script>'],
    ['an inline style element', '<style>p{}</style>'],
    ['an inline style', '<p style="color:red">'],
  ])('finds %s', (_, html) => {
    expect(policyViolations(html, false)).toHaveLength(1);
  });

  test.each([
    ['an external script', '<script src="/a.js"></script>'],
    ['a block of data', '<script type="application/ld+json">{}</script>'],
    ['words about onload', '<p title="onload=1">onclick="x"</p>'],
  ])('finds nothing wrong with %s', (_, html) => {
    expect(policyViolations(html, false)).toEqual([]);
  });

  test('lets styles pass where the policy does', () => {
    expect(policyViolations('<style>p{}</style><p style="color:red">', true)).toEqual([]);
  });
});
