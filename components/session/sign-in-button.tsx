'use client';

import { Spinner } from '@/components/ui/spinner.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { MicrosoftMark } from './microsoft-mark.tsx';

const labels = {
  starting: 'Sign in with Microsoft',
  'signed-out': 'Sign in with Microsoft',
  'signing-in': 'Taking you to Microsoft …',
  'signing-out': 'Signing you out …',
  'signed-in': 'Signed in',
} as const;

/** The one way in. Disabled while a sign-in is under way: a second one would be refused. */
export function SignInButton({ chooseAccount = false }: { readonly chooseAccount?: boolean }) {
  const { session, signIn } = useSession();
  const ready = session.status === 'signed-out';
  const leaving = session.status === 'signing-in' || session.status === 'signing-out';
  return (
    <button
      type="button"
      disabled={!ready}
      aria-busy={leaving || undefined}
      onClick={() => void signIn({ chooseAccount })}
      className="inline-flex h-12 w-full sm:w-auto sm:justify-self-start items-center justify-center gap-3 rounded-lg border border-line-strong bg-raised px-6 font-semibold text-base text-ink transition-colors hover:border-accent hover:bg-accent-soft disabled:cursor-default disabled:hover:border-line-strong disabled:hover:bg-raised"
    >
      {leaving ? <Spinner /> : <MicrosoftMark className="size-5" />}
      <span aria-live="polite">{labels[session.status]}</span>
    </button>
  );
}
