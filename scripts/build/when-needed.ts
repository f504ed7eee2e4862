import type { Plugin } from 'esbuild';

/**
 * Leaves a package out of the bundle and reads it at its first `new`, so that a deployment without
 * it starts. For a CommonJS package whose export is a class.
 */
export function whenNeeded(packageName: string): Plugin {
  const contents =
    `import { createRequire } from 'node:module';\n` +
    `const name = ${JSON.stringify(packageName)};\n` +
    `const load = createRequire(import.meta.url);\n` +
    `export default function OnDemand(...given) { return new (load(name))(...given); }\n`;
  return {
    name: 'when-needed',
    setup(build) {
      const filter = new RegExp(`^${packageName}$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'when-needed' }));
      build.onLoad({ filter, namespace: 'when-needed' }, () => ({ contents, loader: 'js' }));
    },
  };
}
