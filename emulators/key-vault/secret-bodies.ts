import type { Secret, SecretVersion } from './secret.ts';

const retentionDays = 90;
const retentionSeconds = retentionDays * 86_400;

/** Answers of the REST API; absent members are left out by JSON. `origin` is the vault's own. */
export function secretBundle(origin: string, name: string, version: SecretVersion) {
  return { value: version.value, ...secretProperties(origin, name, version) };
}

/** A version without its value. */
export function secretProperties(origin: string, name: string, version: SecretVersion) {
  return described(`${origin}/secrets/${name}`, version, true);
}

/** A line of a list: a secret without its version, or one version; never a value. */
export function secretItem(
  origin: string,
  name: string,
  version: SecretVersion,
  kind: 'secret' | 'version',
) {
  return described(`${origin}/secrets/${name}`, version, kind === 'version');
}

/** @throws when the secret has no version, which the vault does not let happen */
export function deletedSecretBundle(origin: string, secret: Secret, withVersion: boolean) {
  const { name, deleted = 0 } = secret;
  const version = secret.versions.at(-1);
  if (version === undefined) throw new Error(`${name} has no version`);
  return {
    recoveryId: `${origin}/deletedsecrets/${name}`,
    deletedDate: deleted,
    scheduledPurgeDate: deleted + retentionSeconds,
    ...described(`${origin}/secrets/${name}`, version, withVersion),
  };
}

function described(id: string, version: SecretVersion, withVersion: boolean) {
  return {
    id: withVersion ? `${id}/${version.version}` : id,
    contentType: version.contentType,
    attributes: {
      enabled: version.enabled,
      nbf: version.notBefore,
      exp: version.expires,
      created: version.created,
      updated: version.updated,
      recoveryLevel: 'Recoverable+Purgeable',
      recoverableDays: retentionDays,
    },
    tags: version.tags,
  };
}
