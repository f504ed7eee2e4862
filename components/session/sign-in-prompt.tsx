'use client';

import { LockKeyhole } from 'lucide-react';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { SignInButton } from './sign-in-button.tsx';
import { SignInProblemNotice } from './sign-in-problem-notice.tsx';

/** In place of a page that needs a person: signing in comes back to this very address. */
export function SignInPrompt() {
  const { session } = useSession();
  const problem = session.status === 'signed-out' ? session.problem : null;
  return (
    <div className="page-column grid max-w-lg flex-1 animate-appear content-center justify-items-center gap-4 py-16 text-center">
      <span className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent-strong">
        <LockKeyhole aria-hidden className="size-6" />
      </span>
      <h1 className="font-display text-3xl font-semibold">Sign in to go on</h1>
      <p className="text-muted">
        This page is for people of your organisation. Sign in with your work account and you come
        straight back here.
      </p>
      {problem ? <SignInProblemNotice problem={problem} /> : null}
      <div className="mt-2">
        <SignInButton />
      </div>
    </div>
  );
}
