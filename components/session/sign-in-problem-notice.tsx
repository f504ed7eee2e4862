import { Code } from '@/components/ui/code.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { SignInProblem } from '@/lib/browser/session/session.ts';

/** A person's own choice is no failure: it is told calmly. */
export function SignInProblemNotice({ problem }: { readonly problem: SignInProblem }) {
  return (
    <Notice tone={problem.code === 'cancelled' ? 'neutral' : 'danger'} title={problem.title}>
      <p>{problem.detail}</p>
      {problem.reference ? (
        <p className="text-muted">
          Reference for your help desk: <Code>{problem.reference}</Code>
        </p>
      ) : null}
    </Notice>
  );
}
