/**
 * The part of a lock file that matters here.
 *
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 */

/**
 * Compares by content, so a checkout that changed the lock file is noticed and one that did not is
 * not reinstalled, whoever ran the last install.
 *
 * @param {Lock} wanted package-lock.json
 * @param {Lock} installed node_modules/.package-lock.json, which npm writes last
 * @returns {string[]} the folders that are absent or hold another version; an optional package
 *   (made for another platform) may be absent
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([folder]) => folder !== '')
    .filter(([folder, locked]) => {
      const present = installed.packages[folder];
      if (present === undefined) return locked.optional !== true;
      if (present.version !== locked.version) return true;
      return locked.integrity !== undefined && present.integrity !== locked.integrity;
    })
    .map(([folder]) => folder);
}
