import type { AccountInfo, IPublicClientApplication } from '@azure/msal-browser';
import type { TokenNeed } from '@/lib/browser/session/access-token.ts';
import type { Account, SignInOptions, SignInProblem } from '@/lib/browser/session/session.ts';
import { accountOf } from './account-of.ts';
import { acquireToken } from './acquire-token.ts';
import { msalConfiguration } from './configuration.ts';
import { finishRedirect } from './finish-redirect.ts';
import { MsalObserver } from './msal-observer.tsx';
import { OwnTabClient } from './own-tab-client.ts';
import { readPublicConfig } from './read-public-config.ts';
import { redirectToSignIn } from './redirect-to-sign-in.ts';
import { signOut } from './sign-out.ts';

/** MSAL at work for one account, or for none yet; whoever signs in next gets a new one. */
export type Msal = {
  readonly client: IPublicClientApplication;
  readonly account: Account | null;
  readonly problem: SignInProblem | null;
  readonly Observer: typeof MsalObserver;
  acquireToken(need: TokenNeed): Promise<string>;
  signIn(options: SignInOptions): Promise<never>;
  signOut(): Promise<void>;
};

/**
 * @param config answer of `GET /api/v1/config`
 * @throws SignInError when the answer is not a configuration
 */
export async function startMsal(config: Response): Promise<Msal> {
  const settings = await readPublicConfig(config);
  const client = new OwnTabClient(msalConfiguration(settings, location.origin));
  await client.initialize();
  const { account, problem } = await finishRedirect(client, settings.scope);
  return { ...actions(client, account, settings.scope), client, problem, Observer: MsalObserver };
}

function actions(client: IPublicClientApplication, account: AccountInfo | null, scope: string) {
  return {
    account: accountOf(account),
    acquireToken: (need: TokenNeed) => acquireToken({ client, account, scope }, need),
    signIn: ({ chooseAccount = false }: SignInOptions) =>
      redirectToSignIn(client, {
        scopes: [scope],
        ...(chooseAccount ? { prompt: 'select_account' } : {}),
      }),
    signOut: () => signOut(client, account),
  };
}
