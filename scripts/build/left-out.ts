import type { Plugin } from 'esbuild';

/**
 * Leaves packages out of a bundle for good: whoever imports one, dynamically and so when it is
 * needed, gets an error in words. Its code marks it as a failure on the way, whose words are shown.
 *
 * @param packageNames such as `google-auth-library`
 * @param absent the message of the error
 */
export function leftOut(packageNames: readonly string[], absent: string): Plugin {
  const error = `Object.assign(new Error(${JSON.stringify(absent)}), { code: 'ENOTDEPLOYED' })`;
  // CommonJS, so that any name may be imported from it.
  const contents = `module.exports = {}; throw ${error};`;
  return {
    name: 'left-out',
    setup(build) {
      const filter = new RegExp(`^(${packageNames.join('|')})$`);
      build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'left-out' }));
      build.onLoad({ filter, namespace: 'left-out' }, () => ({ contents, loader: 'js' }));
    },
  };
}
