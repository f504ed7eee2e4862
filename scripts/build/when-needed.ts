import type { Plugin } from 'esbuild';

/**
 * Leaves a package out of the bundle and reads it at its first `new`, so that a deployment without
 * it starts. For a CommonJS package whose export is a class.
 *
 * @param absent the message of the error when the package is needed and not there
 */
export function whenNeeded(packageName: string, absent: string): Plugin {
  const contents = `
    import { createRequire } from 'node:module';
    const load = createRequire(import.meta.url);
    export default function OnDemand(...given) {
      let Loaded;
      try {
        Loaded = load(${JSON.stringify(packageName)});
      } catch (cause) {
        throw new Error(${JSON.stringify(absent)}, { cause });
      }
      return new Loaded(...given);
    }`;
  return {
    name: 'when-needed',
    setup(build) {
      const filter = new RegExp(`^${packageName}$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'when-needed' }));
      build.onLoad({ filter, namespace: 'when-needed' }, () => ({ contents, loader: 'js' }));
    },
  };
}
