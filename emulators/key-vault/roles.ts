import * as z from 'zod';

/** The data actions, each as the last part of `Microsoft.KeyVault/vaults/secrets/…`. */
export type SecretAction =
  | 'getSecret/action'
  | 'readMetadata/action'
  | 'setSecret/action'
  | 'update/action'
  | 'delete'
  | 'recover/action'
  | 'purge/action';

/**
 * Azure's built-in roles, as far as secrets go.
 * https://learn.microsoft.com/azure/key-vault/general/rbac-guide
 */
const vaultRoles = [
  'Key Vault Reader',
  'Key Vault Secrets User',
  'Key Vault Secrets Officer',
] as const;

export const VaultRole = z.enum(vaultRoles);
export type VaultRole = z.infer<typeof VaultRole>;

const granted: Readonly<Record<VaultRole, (action: SecretAction) => boolean>> = {
  'Key Vault Reader': (action) => action === 'readMetadata/action',
  'Key Vault Secrets User': (action) =>
    action === 'readMetadata/action' || action === 'getSecret/action',
  'Key Vault Secrets Officer': () => true,
};

/** Which roles a service principal has on the vault, by its object id. */
export type RoleAssignments = Readonly<Record<string, readonly VaultRole[]>>;

export function allows(
  assignments: RoleAssignments,
  principalId: string,
  action: SecretAction,
): boolean {
  return (assignments[principalId] ?? []).some((role) => granted[role](action));
}
