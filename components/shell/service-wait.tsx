'use client';

import { useEffect } from 'react';
import { setStandingNotice } from '@/components/ui/standing-notices.ts';
import { StandingPlace } from '@/components/ui/standing-place.tsx';
import { useWait } from '@/lib/browser/queries/use-wait.ts';

/** Says of a change that it waits for a busy service, where the person is: here, or in a dialog. */
export function ServiceWait() {
  const wait = useWait();
  useEffect(() => {
    if (!wait) return;
    const { status, title } = wait.error.problem;
    setStandingNotice({
      title: status === 0 ? title : 'The service is busy',
      words: 'It is tried again by itself for up to a minute. Nothing you did is lost.',
      action: { label: 'Stop waiting', onClick: wait.stop },
    });
    return () => setStandingNotice(null);
  }, [wait]);
  return (
    <StandingPlace className="fixed inset-x-4 top-18 z-40 mx-auto max-w-md rounded-xl shadow-float" />
  );
}
