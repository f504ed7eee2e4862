import { type IPublicClientApplication, PublicClientApplication } from '@azure/msal-browser';
import type { TokenNeed } from '@/lib/browser/session/access-token.ts';
import type { Account, SignInOptions, SignInProblem } from '@/lib/browser/session/session.ts';
import { SignInError } from '@/lib/browser/session/sign-in-error.ts';
import { signInProblem } from '@/lib/browser/session/sign-in-problem.ts';
import { PublicConfig } from '@/lib/contract/public-config.ts';
import { accountOf } from './account-of.ts';
import { acquireToken } from './acquire-token.ts';
import { msalConfiguration } from './configuration.ts';
import { finishRedirect } from './finish-redirect.ts';
import { MsalObserver } from './msal-observer.tsx';
import { redirectToSignIn } from './redirect-to-sign-in.ts';
import { signOut } from './sign-out.ts';

/** MSAL at work, and what the rest of the app asks of it. */
export type Msal = {
  readonly client: IPublicClientApplication;
  /** What went wrong on the way back from Microsoft, if this page load was one. */
  readonly problem: SignInProblem | null;
  readonly Observer: typeof MsalObserver;
  account(): Account | null;
  acquireToken(need: TokenNeed): Promise<string>;
  signIn(options: SignInOptions): Promise<never>;
  signOut(): Promise<void>;
};

/**
 * @param config answer of `GET /api/v1/config`
 * @throws SignInError when the answer is not a configuration
 */
export async function startMsal(config: Response): Promise<Msal> {
  const { clientId, scope, ...rest } = await readConfig(config);
  const client = new PublicClientApplication(
    msalConfiguration({ clientId, scope, ...rest }, location.origin),
  );
  await client.initialize();
  const problem = await finishRedirect(client);
  return {
    client,
    problem,
    Observer: MsalObserver,
    account: () => accountOf(client.getActiveAccount()),
    acquireToken: (need) => acquireToken(client, scope, need),
    signIn: ({ chooseAccount = false }) =>
      redirectToSignIn(client, {
        scopes: [scope],
        ...(chooseAccount ? { prompt: 'select_account' } : {}),
      }),
    signOut: () => signOut(client),
  };
}

async function readConfig(response: Response): Promise<PublicConfig> {
  const body: unknown = await response.json().catch(() => null);
  const parsed = PublicConfig.safeParse(body);
  if (!response.ok || !parsed.success) throw new SignInError(signInProblem('server-down'));
  return parsed.data;
}
