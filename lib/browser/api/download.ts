import * as z from 'zod';
import { apiOrigin } from './api-origin.ts';
import { authorizedFetch } from './authorized-fetch.ts';
import { isPage, readResponse } from './read-response.ts';
import { saveFile } from './save-file.ts';
import { silenceLimits } from './silence-limits.ts';

/**
 * Fetches a file as the signed-in person and has the browser save it, under the name that the server
 * gives it.
 *
 * @throws ApiProblem when it cannot be had, or ends too early
 */
export async function download(target: string, usualName: string): Promise<void> {
  const response = await authorizedFetch(`${apiOrigin}${target}`, {
    silenceMs: silenceLimits.longWork,
  });
  if (!response.ok || isPage(response)) await readResponse(response, z.never());
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  saveFile(await response.blob(), named ?? usualName);
}
