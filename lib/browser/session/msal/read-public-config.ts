import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { signInProblem } from '@/lib/browser/session/sign-in-problem.ts';
import { PublicConfig } from '@/lib/contract/public-config.ts';

/**
 * @param response answer of `GET /api/v1/config`
 * @throws SignInError when it is something else
 */
export async function readPublicConfig(response: Response): Promise<PublicConfig> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = PublicConfig.safeParse(body);
  if (!response.ok || !parsed.success) throw new SignInError(signInProblem('server-down'));
  return parsed.data;
}
