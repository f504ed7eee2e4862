import * as z from 'zod';
import { Registration } from './registration.ts';
import { runAz } from './run-az.ts';

/**
 * A registration of the directory that az is signed in to, as Microsoft Graph has it.
 *
 * @param appId its application (client) id, as an address gave it
 * @returns it, or why it cannot be read
 */
export async function readRegistration(
  appId: string,
): Promise<Registration | { readonly why: string }> {
  if (!z.guid().safeParse(appId).success) return { why: `“${appId}” is no application id` };
  const uri = `https://graph.microsoft.com/v1.0/applications(appId='${appId}')`;
  const answer = await runAz('rest', '--method', 'get', '--uri', uri);
  if ('why' in answer) return answer;
  const parsed = Registration.safeParse(answer.json);
  return parsed.success
    ? parsed.data
    : { why: `Microsoft Graph gives something else for ${appId}` };
}
