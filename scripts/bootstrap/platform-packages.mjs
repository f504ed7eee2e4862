/**
 * @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ platform: string, arch: string, musl: boolean }} System
 */

/**
 * The builds for this system that packages ask for and the lock file does not name. npm leaves an
 * optional package out of the lock file when the registry in use has no such package, and the
 * registry behind this lock file has some of them for Linux only.
 *
 * @param {Lock} lock package-lock.json
 * @param {System} system
 * @returns {string[]} `name@version`, each once
 */
export function unlockedPlatformPackages(lock, system) {
  const wanted = Object.values(lock.packages)
    .flatMap(({ optionalDependencies = {} }) => Object.entries(optionalDependencies))
    .filter(([name]) => isFor(system, name) && lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => `${name}@${version}`);
  return [...new Set(wanted)];
}

/** @param {System} system @param {string} name */
function isFor({ platform, arch, musl }, name) {
  const runtime = musl ? '-musl' : '(-gnu|-msvc)?';
  return new RegExp(`-${platform}-${arch}${runtime}$`).test(name);
}
