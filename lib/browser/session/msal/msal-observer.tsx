import { InteractionStatus, type IPublicClientApplication } from '@azure/msal-browser';
import { MsalProvider, useMsal } from '@azure/msal-react';
import { useEffect } from 'react';

type Props = {
  readonly client: IPublicClientApplication;
  /** Told when MSAL leaves for Microsoft, for whatever reason, and null when nothing came of it. */
  readonly onLeaving: (phase: 'signing-in' | 'signing-out' | null) => void;
};

/** Shows nothing; it stands beside the pages, so that they never remount when MSAL arrives. */
export function MsalObserver({ client, onLeaving }: Props) {
  return (
    <MsalProvider instance={client}>
      <InteractionObserver onLeaving={onLeaving} />
    </MsalProvider>
  );
}

function InteractionObserver({ onLeaving }: Pick<Props, 'onLeaving'>) {
  const { inProgress } = useMsal();
  useEffect(() => {
    const phase = phaseOf(inProgress);
    if (!phase) return;
    onLeaving(phase);
    return () => onLeaving(null);
  }, [inProgress, onLeaving]);
  return null;
}

function phaseOf(status: InteractionStatus): 'signing-in' | 'signing-out' | null {
  if (status === InteractionStatus.AcquireToken) return 'signing-in';
  return status === InteractionStatus.Logout ? 'signing-out' : null;
}
