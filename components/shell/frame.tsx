'use client';

import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { SignInProblemNotice } from '@/components/session/sign-in-problem-notice.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { FrameSkeleton } from './frame-skeleton.tsx';
import { SkipLink } from './skip-link.tsx';
import { VisitorBar } from './visitor-bar.tsx';

/** The frame of someone signed in comes in files of its own: the landing page stays light. */
const MemberFrame = {
  Side: dynamic(() => import('./side-navigation.tsx').then((file) => file.SideNavigation)),
  Top: dynamic(() => import('./member-bar.tsx').then((file) => file.MemberBar)),
  Bottom: dynamic(() => import('./bottom-navigation.tsx').then((file) => file.BottomNavigation)),
  Wait: dynamic(() => import('./service-wait.tsx').then((file) => file.ServiceWait)),
  Toasts: dynamic(() => import('../ui/toaster.tsx').then((file) => file.Toaster)),
};

/**
 * Skip link, navigation and bar around the page. `children` keep their place in the tree whatever
 * the session does, so that nothing a person typed is lost.
 */
export function Frame({ children }: { readonly children: ReactNode }) {
  const { session } = useSession();
  const account = session.status === 'signed-in' ? session.account : null;
  const starting = session.status === 'starting';
  return (
    <div className="min-h-dvh md:flex">
      <SkipLink />
      {account || starting ? (
        <div className={`${sidebar} ${starting ? 'returning-only' : ''}`}>
          {account ? <MemberFrame.Side /> : <FrameSkeleton.Side />}
        </div>
      ) : null}
      <div className="flex min-h-dvh min-w-0 flex-1 flex-col">
        {account ? <MemberFrame.Top account={account} /> : <VisitorBar starting={starting} />}
        {account && session.status === 'signed-in' && session.problem ? (
          <div className="page-column pt-2">
            <SignInProblemNotice problem={session.problem} />
          </div>
        ) : null}
        <main id="content" tabIndex={-1} className="flex flex-1 flex-col pb-44 md:pb-32">
          {children}
        </main>
      </div>
      {account ? <MemberFrame.Bottom /> : null}
      {account ? <MemberFrame.Wait /> : null}
      {account ? <MemberFrame.Toasts /> : null}
    </div>
  );
}

const sidebar =
  'sticky top-0 hidden h-dvh w-21 shrink-0 border-line border-r md:block xl:w-60 print:hidden';
