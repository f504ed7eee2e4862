import type { ReactNode } from 'react';
import { Code } from '@/components/ui/code.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import type { SignInProblem, SignInProblemCode } from '@/lib/browser/session/session.ts';

/** A person's own choice is no failure: it is told calmly, and no help desk has to hear of it. */
const tones: Partial<Record<SignInProblemCode, 'neutral' | 'warning'>> = {
  cancelled: 'neutral',
  'signed-out': 'neutral',
  'not-saved': 'warning',
};

type SignInProblemNoticeProps = { readonly problem: SignInProblem; readonly actions?: ReactNode };

export function SignInProblemNotice({ problem, actions }: SignInProblemNoticeProps) {
  const tone = tones[problem.code] ?? 'danger';
  return (
    <Notice tone={tone} title={problem.title} actions={actions}>
      <p>{problem.detail}</p>
      {problem.reference && tone === 'danger' ? (
        <p className="text-muted">
          Reference for your help desk: <Code>{problem.reference}</Code>
        </p>
      ) : null}
    </Notice>
  );
}
