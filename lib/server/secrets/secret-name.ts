import 'server-only';

/**
 * The name of a setting in every vault: `AZURE_TENANT_ID` ↔ `azure-tenant-id`. Letters, digits and
 * hyphens are what Key Vault, Secrets Manager and Secret Manager all accept.
 */
export function secretName(setting: string): string {
  return setting.toLowerCase().replaceAll('_', '-');
}

/** The reverse: `azure-tenant-id` → `AZURE_TENANT_ID`. */
export function settingName(secret: string): string {
  return secret.toUpperCase().replaceAll('-', '_');
}
