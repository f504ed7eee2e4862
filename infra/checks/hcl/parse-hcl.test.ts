import { expect, test } from 'vitest';
import { parseHcl } from './parse-hcl.ts';

async function pathsIn(expression: string): Promise<string[]> {
  const { attributes } = await parseHcl(`value = ${expression}\n`);
  return attributes.flatMap(({ references }) => references.map(({ path }) => path.join('.')));
}

test.each([
  ['var.name', ['var.name']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: Terraform's templates look like ours.
  ['"${var.name}-${local.end}"', ['var.name', 'local.end']],
  ['module.sql[0].url', ['module.sql.url']],
  ['module.sql[*].url', ['module.sql.url']],
  ['var.a == var.b ? data.x.y.id : null', ['var.a', 'var.b', 'data.x.y.id']],
  ['{ name = var.a, (var.key) = 1 }', ['var.a', 'var.key']],
  ['[for id in var.ids : id if id != local.x]', ['var.ids', 'local.x']],
  ['{ for k, v in local.all : k => v.id }', ['local.all']],
  ['azurerm_subnet.x["a"].id', ['azurerm_subnet.x.id']],
  ['local.by[var.key]', ['local.by', 'var.key']],
  ['merge(local.a, { b = each.value.c })', ['local.a', 'each.value.c']],
])('%s takes %j', async (expression, expected) => {
  expect(await pathsIn(expression)).toEqual(expected);
});

test('blocks have their labels, their lines and what is in them', async () => {
  const body = await parseHcl(
    '\nresource "a" "b" {\n  count = 1\n  inner {\n    x = "y"\n  }\n}\n',
  );
  expect(body.blocks).toMatchObject([
    {
      type: 'resource',
      labels: ['a', 'b'],
      line: 2,
      body: {
        attributes: [{ name: 'count', line: 3, text: '1' }],
        blocks: [{ type: 'inner', labels: [], body: { attributes: [{ name: 'x', text: '"y"' }] } }],
      },
    },
  ]);
});

test('what is no HCL is an error with its line', async () => {
  await expect(parseHcl('a = 1\nb = = 2\n')).rejects.toThrow('Line 2 is no HCL.');
});
