'use client';

import { FetchedPage } from '@/components/shell/fetched-page.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { fetchedPart } from '@/components/ui/use-fetched-part.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { Landing } from './landing.tsx';

const home = fetchedPart(() => import('./home.tsx').then((file) => file.Home));

/** `/`: the landing page for visitors, home for those who are signed in. */
export function FrontDoor() {
  const { session } = useSession();
  if (session.status === 'signed-in')
    return <FetchedPage part={home} props={{ account: session.account }} />;
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
