import { DefaultAzureCredential } from '@azure/identity';
import { SecretClient } from '@azure/keyvault-secrets';

/** Reads the secret that its argument names, with what the environment says and nothing else. */
const vaultUrl = process.env['AZURE_KEY_VAULT_URL'] ?? '';
const client = new SecretClient(vaultUrl, new DefaultAzureCredential(), {
  disableChallengeResourceVerification: true,
});
const { value } = await client.getSecret(process.argv[2] ?? '');
process.stdout.write(value ?? '');
