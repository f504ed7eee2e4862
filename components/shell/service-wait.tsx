'use client';

import { useEffect } from 'react';
import { setStandingNotice } from '@/components/ui/standing-notices.ts';
import { useWait } from '@/lib/browser/queries/use-wait.ts';

/** Says of a change that it waits for a busy service, where the person is: on the page, or in a dialog. */
export function ServiceWait() {
  const wait = useWait();
  useEffect(() => {
    if (!wait) return;
    const { status, title } = wait.error.problem;
    setStandingNotice({
      title: status === 0 ? title : 'The service is busy',
      words: 'Keyless keeps trying for up to a minute. Nothing you did is lost.',
      action: { label: 'Stop waiting', onClick: wait.stop },
    });
    return () => setStandingNotice(null);
  }, [wait]);
  return null;
}
