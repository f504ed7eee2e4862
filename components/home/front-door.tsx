'use client';

import dynamic from 'next/dynamic';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { Landing } from './landing.tsx';

const Home = dynamic(() => import('./home.tsx').then((file) => file.Home), {
  loading: () => <PageSkeleton />,
});

/** `/`: the landing page for visitors, home for those who are signed in. */
export function FrontDoor() {
  const { session } = useSession();
  if (session.status === 'signed-in') return <Home account={session.account} />;
  if (session.status !== 'starting') return <Landing />;
  return (
    <>
      <div className="newcomer-only flex flex-1 flex-col">
        <Landing />
      </div>
      <div className="returning-only">
        <PageSkeleton />
      </div>
    </>
  );
}
