import 'server-only';
import { DefaultAzureCredential } from '@azure/identity';

/** Tries again that fit into the time for one token; the SDK's own five take up to a minute. */
const retryOptions = { maxRetries: 2, retryDelayInMs: 800 };

/** The Azure SDK for identity. Imported dynamically, so that only who uses Azure loads it. */
export function createDefaultCredential(): DefaultAzureCredential {
  return new DefaultAzureCredential({ retryOptions: { ...retryOptions } });
}
