import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

type Metafile = {
  readonly outputs: Readonly<
    Record<
      string,
      {
        readonly inputs: Readonly<Record<string, unknown>>;
        readonly imports: readonly { readonly path: string; readonly kind: string }[];
      }
    >
  >;
};

const folder = 'dist/host/';
const { outputs }: Metafile = JSON.parse(readFileSync(`${folder}main.meta.json`, 'utf8'));

/** The packages of clouds among what is read when `output` is. */
function cloudsReadWith(output: string, seen = new Set<string>()): Set<string> {
  const found = new Set<string>();
  if (seen.has(output)) return found;
  seen.add(output);
  const chunk = outputs[output];
  for (const input of Object.keys(chunk?.inputs ?? {})) {
    const cloud = /node_modules\/(@azure|@aws-sdk|google-auth-library)\//.exec(input)?.[1];
    if (cloud !== undefined) found.add(cloud);
  }
  for (const { path, kind } of chunk?.imports ?? []) {
    if (kind !== 'import-statement') continue;
    for (const cloud of cloudsReadWith(path, seen)) found.add(cloud);
  }
  return found;
}

/** The chunk in which a package begins. */
const chunkOf = (file: string) =>
  Object.keys(outputs).find((name) =>
    Object.keys(outputs[name]?.inputs ?? {}).some((input) => input.includes(file)),
  ) ?? '';

test('the host starts without the SDK of any cloud', () => {
  expect([...cloudsReadWith(`${folder}main.mjs`)]).toEqual([]);
});

test.each([
  ['@azure', '@azure/identity/'],
  ['@azure', '@azure/keyvault-secrets/'],
  ['@aws-sdk', '@aws-sdk/client-secrets-manager/'],
  ['google-auth-library', 'google-auth-library/'],
])('who uses %s reads no other cloud with it (%s)', (cloud, file) => {
  expect(chunkOf(file)).toMatch(/chunks\//);
  expect([...cloudsReadWith(chunkOf(file))]).toEqual([cloud]);
});
