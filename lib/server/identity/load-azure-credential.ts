import 'server-only';
import type { TokenCredential } from '@azure/identity';
import { ObservedChain } from './observed-chain.ts';

export type AzureCredential = {
  readonly credential: TokenCredential;
  readonly chain: ObservedChain;
};

/** Tries again that fit into the time for one token; the SDK's own five take up to a minute. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 800 };

/** Loads the Azure SDK, which costs some 95 ms and so is done only where Azure is used. */
export async function loadAzureCredential(): Promise<AzureCredential> {
  const { DefaultAzureCredential } = await import('@azure/identity');
  const credential = new DefaultAzureCredential({ retryOptions: { ...retryOptions } });
  const chain = new ObservedChain(credential, process.env.AZURE_TOKEN_CREDENTIALS);
  return { credential, chain };
}
