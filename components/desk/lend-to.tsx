'use client';

import { UserRound } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/button.tsx';
import type { Copy } from '@/lib/contract/copies.ts';
import type { Member } from '@/lib/contract/member.ts';
import { leaveToField } from './leave-to-field.ts';
import { MemberFinder } from './member-finder.tsx';
import { MemberLoans } from './member-loans.tsx';
import type { DeskControl } from './use-desk.ts';

type LendToProps = { readonly copy: Copy; readonly desk: DeskControl };

/** Finds the member, then lends; the member stays for the next copy until another is chosen. */
export function LendTo({ copy, desk }: LendToProps) {
  const { member, chooseMember } = desk;
  if (!member) return <MemberFinder onChoose={chooseMember} />;
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-2">
        <LendButton copy={copy} desk={desk} member={member} />
        <Button look="quiet" onClick={() => chooseMember(null)}>
          Someone else
        </Button>
      </div>
      <MemberLoans memberId={member.id} />
    </div>
  );
}

function LendButton({ copy, desk, member }: LendToProps & { readonly member: Member }) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <Button
      ref={button}
      look="primary"
      busy={desk.busy}
      onClick={() => desk.lend(copy, member)}
      onKeyDown={(event) => leaveToField(event, desk)}
    >
      {desk.busy ? null : <UserRound aria-hidden />} Lend to {member.name}
    </Button>
  );
}
