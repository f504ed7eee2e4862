'use client';

import { ArrowLeftRight, Lock } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Button } from '@/components/ui/button.tsx';
import { Code } from '@/components/ui/code.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { useSession } from '@/lib/browser/session/use-session.ts';
import type { Me } from '@/lib/contract/me.ts';
import { describePermission, type Permission } from '@/lib/policy/permissions.ts';
import { CheckAgainButton } from './check-again-button.tsx';
import { refusalText } from './refusal-text.ts';
import { RoleNames } from './role-names.tsx';
import { rolesForPeople } from './roles-for-people.ts';

type ForbiddenProps = { readonly permission: Permission; readonly me: Me };

/** In place of a page that `me` may not open: what is missing, and how to get it. */
export function Forbidden({ permission, me }: ForbiddenProps) {
  const { signIn } = useSession();
  const path = usePathname();
  return (
    <div className="page-column grid max-w-2xl flex-1 animate-appear content-center gap-6 py-12">
      <div className="grid gap-3">
        <span className="grid size-14 place-items-center rounded-full bg-warning-soft text-warning">
          <Lock aria-hidden className="size-6" />
        </span>
        <h1 className="font-display text-3xl font-semibold">Your role does not open this page</h1>
        <p className="max-w-[56ch] text-muted">
          You may not {describePermission(permission)}. Nothing is wrong with your account: ask an
          access administrator of your organisation for a role that allows it, then check again.
        </p>
      </div>
      <div className="rounded-xl border border-line bg-surface px-5 py-2">
        <Facts>
          <Fact name="Signed in as">
            {me.name} {me.username ? <span className="text-muted">· {me.username}</span> : null}
          </Fact>
          <Fact name="Missing">
            <Code>{permission}</Code>
          </Fact>
          <Fact name="Roles that open it">
            <RoleNames roles={rolesForPeople(permission)} />
          </Fact>
          <Fact name="Your roles">
            <RoleNames roles={me.roles} none="none yet" />
          </Fact>
        </Facts>
      </div>
      <div className="flex flex-wrap gap-2">
        <CheckAgainButton look="primary" />
        <Button onClick={() => void signIn({ chooseAccount: true })}>
          <ArrowLeftRight aria-hidden /> Switch account
        </Button>
        <CopyButton size="medium" what="details" text={refusalText({ permission, me, path })} />
      </div>
    </div>
  );
}
