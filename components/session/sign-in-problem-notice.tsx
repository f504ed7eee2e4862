import { Code } from '@/components/ui/code.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { SignInProblem, SignInProblemCode } from '@/lib/browser/session/session.ts';

/** A person's own choice is no failure: it is told calmly. */
const tones: Partial<Record<SignInProblemCode, 'neutral' | 'warning'>> = {
  cancelled: 'neutral',
  'signed-out': 'neutral',
  'not-saved': 'warning',
};

export function SignInProblemNotice({ problem }: { readonly problem: SignInProblem }) {
  return (
    <Notice tone={tones[problem.code] ?? 'danger'} title={problem.title}>
      <p>{problem.detail}</p>
      {problem.reference ? (
        <p className="text-muted">
          Reference for your help desk: <Code>{problem.reference}</Code>
        </p>
      ) : null}
    </Notice>
  );
}
