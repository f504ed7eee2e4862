import { settingName } from '../secret-name.ts';
import { describeSecretProvider } from '../testing/secret-provider-contract.ts';
import { environmentSecrets } from './environment-secrets.ts';

const environment: Record<string, string | undefined> = {};
const vault = environmentSecrets(environment);

async function restore() {
  for (const name of Object.keys(environment)) delete environment[name];
  environment.AZURE_TENANT_ID = 'a tenant';
}
await restore();

describeSecretProvider('the environment', {
  provider: () => vault,
  async set(name, value) {
    environment[settingName(name)] = value;
  },
  restore,
  failures: [
    {
      name: 'an empty variable',
      kind: 'missing',
      says: /AZURE_TENANT_ID is not set, and no vault is configured/,
      cause: async () => {
        environment.AZURE_TENANT_ID = '';
      },
    },
  ],
});
