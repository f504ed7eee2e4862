import { homeTenantId, subscriptionId } from '../identity/identities.ts';
import type { IdentityClaims } from '../identity/identity-issuer.ts';
import { TokenRefusal } from '../identity/token-refusal.ts';
import type { KeyVaultState } from './key-vault-state.ts';
import { allows, type SecretAction } from './roles.ts';
import { VaultError, vaultErrors } from './vault-errors.ts';

const vaultResource = 'https://vault.azure.net';
const vaultName = 'kv-keyless';

/** The header of a 401: where a client gets a token, and for what. */
export const challenge = `Bearer authorization="https://login.microsoftonline.com/${homeTenantId}", resource="${vaultResource}"`;

/**
 * Lets the request pass when its token is for the vault and its principal has a role that grants
 * the action.
 *
 * @param authorization the header
 * @throws {VaultError} 401 or 403
 */
export async function authorize(
  state: KeyVaultState,
  authorization: string | undefined,
  action: SecretAction,
  secretName: string,
): Promise<void> {
  const token = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) throw vaultErrors.tokenMissing();
  const caller = await verifyCaller(state, token);
  if (!allows(state.roles, caller.oid, action)) throw forbidden(caller, action, secretName);
}

async function verifyCaller(state: KeyVaultState, token: string): Promise<IdentityClaims> {
  try {
    return await state.issuer.verify(token, vaultResource);
  } catch (error) {
    throw error instanceof TokenRefusal ? unauthorized(error, state.issuer.issuer) : error;
  }
}

function unauthorized({ reason, found }: TokenRefusal, issuer: string): VaultError {
  const messages = {
    audience: `AKV10022: Invalid audience. Expected ${vaultResource}, found: ${found}.`,
    issuer: `AKV10032: Invalid issuer. Expected one of ${issuer}, found ${found}.`,
    expired: "[TokenExpired] Error validating token: 'S2S12086'.",
    signature: "Error validating token: 'IDX10511'.",
    malformed: "Error validating token: 'IDX12741'.",
  };
  return new VaultError(401, 'Unauthorized', messages[reason]);
}

function forbidden(caller: IdentityClaims, action: SecretAction, secretName: string): VaultError {
  const path = `/subscriptions/${subscriptionId}/resourcegroups/rg-keyless/providers/microsoft.keyvault/vaults/${vaultName}`;
  const resource = secretName === '' ? path : `${path}/secrets/${secretName}`;
  const lines = [
    'Caller is not authorized to perform action on resource.',
    'If role assignments, deny assignments or role definitions were changed recently, please observe propagation time.',
    `Caller: appid=${caller.appid};oid=${caller.oid};iss=${caller.iss}`,
    `Action: 'Microsoft.KeyVault/vaults/secrets/${action}'`,
    `Resource: '${resource}'`,
    'Assignment: (not found)',
    'DenyAssignmentId: null',
    "DecisionReason: 'DeniedWithNoValidRBAC' ",
    `Vault: ${vaultName};location=westeurope`,
    '',
  ];
  return new VaultError(403, 'Forbidden', lines.join('\r\n'), 'ForbiddenByRbac');
}
