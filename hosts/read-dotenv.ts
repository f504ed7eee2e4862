import { existsSync } from 'node:fs';
import { loadEnvFile } from 'node:process';

const vaults = ['AZURE_KEY_VAULT_URL', 'AWS_SECRETS_REGION', 'GCP_SECRETS_PROJECT'];

/**
 * Adds the variables of a `.env` file to the environment, for development without a vault. Set ones
 * stay as they are, and where a vault is named, no file can put anything in its place.
 */
export function readDotenv(file = '.env'): void {
  if (vaults.some((name) => process.env[name])) return;
  if (existsSync(file)) loadEnvFile(file);
}
