'use client';

import { PageBody } from '@/components/shell/page-body.tsx';
import { PageSkeleton } from '@/components/shell/page-skeleton.tsx';
import { ProblemPage } from '@/components/shell/problem-page.tsx';
import { useMe } from '@/lib/browser/queries/use-me.ts';
import type { Account } from '@/lib/browser/session/session.ts';
import { Abilities } from './abilities.tsx';
import { greeting } from './greeting.ts';
import { NoRolePanel } from './no-role-panel.tsx';
import { QuickSearch } from './quick-search.tsx';
import { Reminders } from './reminders.tsx';
import { ShelfPreview } from './shelf-preview.tsx';

/** Home of someone signed in: what they can do from here. */
export function Home({ account }: { readonly account: Account }) {
  const me = useMe();
  if (me.error && !me.data) {
    return <ProblemPage error={me.error} onRetry={() => void me.refetch()} />;
  }
  if (!me.data) return <PageSkeleton />;
  const readsBooks = me.data.permissions.includes('books.read');
  return (
    <PageBody>
      <header className="grid gap-6">
        <h1 className="font-display text-4xl/11 font-semibold tracking-tight md:text-5xl/14">
          {greeting(new Date().getHours())}, {account.name.split(' ')[0]}
        </h1>
        {readsBooks ? <QuickSearch /> : null}
      </header>
      {me.data.roles.length === 0 ? <NoRolePanel me={me.data} /> : null}
      <Reminders />
      {readsBooks ? <ShelfPreview /> : null}
      <Abilities />
    </PageBody>
  );
}
