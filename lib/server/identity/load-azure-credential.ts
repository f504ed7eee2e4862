import 'server-only';
import type { TokenCredential } from '@azure/identity';
import { ObservedChain } from './observed-chain.ts';

export type AzureCredential = {
  readonly credential: TokenCredential;
  readonly chain: ObservedChain;
};

/** Loads the Azure SDK, which costs some 95 ms and so is done only where Azure is used. */
export async function loadAzureCredential(): Promise<AzureCredential> {
  const { createDefaultCredential } = await import('./default-credential.ts');
  const credential = createDefaultCredential();
  const chain = new ObservedChain(credential, process.env.AZURE_TOKEN_CREDENTIALS);
  return { credential, chain };
}
