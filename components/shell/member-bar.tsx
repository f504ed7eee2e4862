'use client';

import type { Account } from '@/lib/browser/session/session.ts';
import { AccountMenu } from './account-menu.tsx';
import { PaletteTrigger } from './palette-trigger.tsx';
import { SessionProblem } from './session-problem.tsx';
import { Wordmark } from './wordmark.tsx';

/** The bar of someone signed in: the command palette and their account. */
export function MemberBar({ account }: { readonly account: Account }) {
  return (
    <>
      <header className="sticky top-0 z-40 bg-paper print:hidden">
        <div className="page-column flex h-16 items-center gap-3">
          <div className="mr-auto md:hidden">
            <Wordmark />
          </div>
          <PaletteTrigger />
          <div className="md:ml-auto">
            <AccountMenu account={account} />
          </div>
        </div>
      </header>
      <SessionProblem />
    </>
  );
}
