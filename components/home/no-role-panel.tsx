'use client';

import { KeyRound } from 'lucide-react';
import { CheckAgainButton } from '@/components/access/check-again-button.tsx';
import { roleRequestText } from '@/components/access/role-request-text.ts';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import type { Me } from '@/lib/contract/me.ts';

/** For someone whom nobody has given a role: a start, not an error. */
export function NoRolePanel({ me }: { readonly me: Me }) {
  return (
    <section
      aria-labelledby="no-role"
      className="grid gap-6 rounded-2xl border border-line bg-surface p-6 md:grid-cols-[auto_1fr] md:p-8"
    >
      <span className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent-strong">
        <KeyRound aria-hidden className="size-6" />
      </span>
      <div className="grid gap-4">
        <h2 id="no-role" className="font-display text-2xl font-semibold">
          You are in. One thing is missing: a role
        </h2>
        <div className="grid max-w-[62ch] gap-3 text-muted">
          <p>
            Your account works. What you see here is decided by roles, such as Reader or Librarian,
            and nobody has given you one yet.
          </p>
          <p>
            Ask your manager or whoever looks after accounts in your organisation. They assign the
            role in Microsoft Entra; it usually takes a minute to arrive. Then check again.
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <CheckAgainButton look="primary" />
          <CopyButton
            look="secondary"
            size="medium"
            what="a request to send"
            text={roleRequestText(me)}
          />
          <ButtonLink href="/access" look="quiet">
            See the roles there are
          </ButtonLink>
        </div>
      </div>
    </section>
  );
}
