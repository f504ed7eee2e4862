'use client';

import { SignInButton } from '@/components/session/sign-in-button.tsx';
import { SignInProblemNotice } from '@/components/session/sign-in-problem-notice.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { LandingPromises } from './landing-promises.tsx';
import { ShelfPicture } from './shelf-picture.tsx';

/** What a visitor sees: what this is, and one way in. */
export function Landing() {
  const { session } = useSession();
  const problem = session.status === 'signed-out' ? session.problem : null;
  return (
    <div className="page-column flex flex-1 flex-col gap-14 py-8 md:py-12 lg:gap-20">
      <div className="grid items-center gap-12 lg:grid-cols-[1.05fr_1fr] lg:gap-16">
        <div className="grid animate-appear justify-items-start gap-6">
          <p className="font-medium text-accent text-sm">The company’s lending library</p>
          <h1 className="max-w-[16ch] font-display text-[clamp(2.5rem,6.5vw,4.25rem)]/[1.06] font-semibold tracking-tight">
            Good books, no keys to lose.
          </h1>
          <p className="max-w-[50ch] text-lg text-muted">
            Find what your colleagues have on the shelf. Your work account is the library card, and
            your role decides which doors it opens.
          </p>
          {problem ? <SignInProblemNotice problem={problem} /> : null}
          <div className="grid gap-3">
            <SignInButton />
            <p className="text-muted text-sm">
              Keyless never sees your password: you enter it at Microsoft.
            </p>
          </div>
        </div>
        <ShelfPicture />
      </div>
      <LandingPromises />
    </div>
  );
}
