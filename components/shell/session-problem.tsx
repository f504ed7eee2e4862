'use client';

import { useState } from 'react';
import { SignInProblemNotice } from '@/components/session/sign-in-problem-notice.tsx';
import { Button } from '@/components/ui/button.tsx';
import { useKeptFocus } from '@/components/ui/use-kept-focus.ts';
import type { SignInProblem } from '@/lib/browser/session/session.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';

/** Above every page of someone signed in: why a switch of accounts failed, until it is dismissed. */
export function SessionProblem() {
  const { session } = useSession();
  const kept = useKeptFocus<HTMLElement>();
  const [dismissed, setDismissed] = useState<SignInProblem | null>(null);
  const problem = session.status === 'signed-in' ? session.problem : null;
  if (problem === null || problem === dismissed) return null;
  return (
    <section {...kept} aria-label="Signing in" className="page-column pt-2">
      <SignInProblemNotice
        problem={problem}
        actions={
          <Button size="small" onClick={() => setDismissed(problem)}>
            Dismiss
          </Button>
        }
      />
    </section>
  );
}
