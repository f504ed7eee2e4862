import { GoogleError } from './google-error.ts';

export type VersionState = 'ENABLED' | 'DISABLED' | 'DESTROYED';

type Version = { readonly value: string; readonly state: VersionState };

export const projectId = 'keyless-sample';
export const projectNumber = '100200300400';

/** The secrets of one project, versions numbered from 1. It lives in memory and ends with the process. */
export class SecretVersions {
  readonly #secrets = new Map<string, readonly Version[]>();

  /** @returns the number of the new version, which `latest` means from now on */
  add(secret: string, value: string): number {
    const versions = [...(this.#secrets.get(secret) ?? []), { value, state: 'ENABLED' as const }];
    this.#secrets.set(secret, versions);
    return versions.length;
  }

  /** @throws {GoogleError} 404 */
  setState(secret: string, version: string, state: VersionState): void {
    const number = this.#find(secret, version).number;
    const versions = this.#secrets.get(secret) ?? [];
    this.#secrets.set(
      secret,
      versions.map((entry, i) => (i + 1 === number ? { ...entry, state } : entry)),
    );
  }

  delete(secret: string): void {
    this.#secrets.delete(secret);
  }

  /**
   * @param version a number or `latest`, which is the newest one whatever its state
   * @throws {GoogleError} 404, and 400 for a version that is disabled or destroyed
   */
  access(secret: string, version: string): { readonly name: string; readonly value: string } {
    const { number, entry } = this.#find(secret, version);
    const name = `projects/${projectNumber}/secrets/${secret}/versions/${number}`;
    if (entry.state === 'ENABLED') return { name, value: entry.value };
    throw new GoogleError(400, `Secret Version [${name}] is in ${entry.state} state.`);
  }

  clear(): void {
    this.#secrets.clear();
  }

  #find(secret: string, version: string): { readonly number: number; readonly entry: Version } {
    const path = `projects/${projectNumber}/secrets/${secret}`;
    const versions = this.#secrets.get(secret);
    if (versions === undefined) {
      throw new GoogleError(404, `Secret [${path}] not found or has no versions.`);
    }
    const number = version === 'latest' ? versions.length : Number(version);
    const entry = versions[number - 1];
    if (entry !== undefined) return { number, entry };
    throw new GoogleError(404, `Secret Version [${path}/versions/${version}] not found.`);
  }
}
