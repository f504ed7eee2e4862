import type { BrowserContext, Page } from '@playwright/test';

/**
 * Collects what no page may do unless its test says so: errors in the console (a blocked script or
 * frame of the content security policy is one), uncaught exceptions, requests to other machines.
 */
export function listenForNoise(context: BrowserContext): readonly string[] {
  const noise: string[] = [];
  const listen = (page: Page) => {
    page.on('console', (message) => {
      if (message.type() === 'error') noise.push(`${message.text()} (${message.location().url})`);
    });
    page.on('pageerror', (error) => noise.push(String(error)));
  };
  context.on('page', listen);
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    const local = hostname === 'localhost' || ['data:', 'blob:'].includes(protocol);
    if (!local) noise.push(`request to ${request.url()}`);
  });
  return noise;
}
