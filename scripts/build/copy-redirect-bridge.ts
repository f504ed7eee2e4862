import { copyFile } from 'node:fs/promises';
import { inRepository } from '../repository.ts';

const source = 'node_modules/@azure/msal-browser/lib/redirect-bridge/msal-redirect-bridge.min.js';
const target = 'public/msal-redirect-bridge.min.js';

/** Puts MSAL's redirect bridge beside the page that runs it (public/auth-redirect.html). */
export async function copyRedirectBridge(): Promise<void> {
  await copyFile(inRepository(source), inRepository(target));
}
