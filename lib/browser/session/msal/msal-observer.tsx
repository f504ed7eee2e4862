import { InteractionStatus, type IPublicClientApplication } from '@azure/msal-browser';
import { MsalProvider, useAccount, useMsal } from '@azure/msal-react';
import { useEffect } from 'react';
import type { Account } from '@/lib/browser/session/session.ts';
import { accountOf } from './account-of.ts';

type Props = {
  readonly client: IPublicClientApplication;
  /** Called with the active account, and again whenever it changes, in this tab or another. */
  readonly onAccount: (account: Account | null) => void;
};

/** Shows nothing; it stands beside the pages, so that they never remount when MSAL arrives. */
export function MsalObserver({ client, onAccount }: Props) {
  return (
    <MsalProvider instance={client}>
      <AccountObserver onAccount={onAccount} />
    </MsalProvider>
  );
}

function AccountObserver({ onAccount }: Pick<Props, 'onAccount'>) {
  const { inProgress } = useMsal();
  const account = useAccount();
  const started = inProgress !== InteractionStatus.Startup;
  useEffect(() => {
    if (started) onAccount(accountOf(account));
  }, [started, account, onAccount]);
  return null;
}
