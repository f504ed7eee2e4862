'use client';

import { type ReactNode, useState } from 'react';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { FramePart } from './frame-part.tsx';
import { FrameSkeleton } from './frame-skeleton.tsx';
import { MissingNotice } from './missing-notice.tsx';
import { SkipLink } from './skip-link.tsx';
import { VisitorBar } from './visitor-bar.tsx';

/** The frame of someone signed in comes in files of its own: the landing page stays light. */
const parts = {
  side: fetchedPart(() => import('./side-navigation.tsx').then((file) => file.SideNavigation)),
  top: fetchedPart(() => import('./member-bar.tsx').then((file) => file.MemberBar)),
  bottom: fetchedPart(() =>
    import('./bottom-navigation.tsx').then((file) => file.BottomNavigation),
  ),
  wait: fetchedPart(() => import('./service-wait.tsx').then((file) => file.ServiceWait)),
  toasts: fetchedPart(() => import('../ui/toaster.tsx').then((file) => file.Toaster)),
};

/**
 * Skip link, navigation and bar around the page. `children` keep their place in the tree whatever
 * the session does, so that nothing a person typed is lost.
 */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  const [missing, setMissing] = useState(false);
  const account = session.status === 'signed-in' ? session.account : null;
  const starting = session.status === 'starting';
  const coming = { missing, onMissing: () => setMissing(true) };
  return (
    <div className="min-h-dvh md:flex">
      <SkipLink />
      {account || starting ? (
        <div className={`${sidebar} ${starting ? 'returning-only' : ''}`}>
          {account ? (
            <FramePart part={parts.side} props={{}} {...coming} />
          ) : (
            <FrameSkeleton.Side />
          )}
        </div>
      ) : null}
      <div className="flex min-h-dvh min-w-0 flex-1 flex-col">
        {account ? (
          <FramePart part={parts.top} props={{ account }} {...coming} />
        ) : (
          <VisitorBar starting={starting} />
        )}
        {account && missing ? <MissingNotice onRetry={() => setMissing(false)} /> : null}
        <main id="content" tabIndex={-1} className="flex flex-1 flex-col pb-44 md:pb-32">
          {children}
        </main>
      </div>
      {account ? <FramePart part={parts.bottom} props={{}} {...coming} /> : null}
      {account ? <FramePart part={parts.wait} props={{}} {...coming} /> : null}
      {account ? <FramePart part={parts.toasts} props={{}} {...coming} /> : null}
    </div>
  );
}

const sidebar =
  'sticky top-0 hidden h-dvh w-21 shrink-0 border-line border-r md:block xl:w-60 print:hidden';
