'use client';

import { useRef, useState } from 'react';
import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import { useFindCopy } from '@/lib/browser/queries/use-find-copy.ts';
import { useLendAtDesk } from '@/lib/browser/queries/use-lend-at-desk.ts';
import { useTakeBack } from '@/lib/browser/queries/use-take-back.ts';
import { Barcode, type Copy } from '@/lib/contract/copies.ts';
import type { Member } from '@/lib/contract/member.ts';
import { type DeskEntry, lentEntry, returnedEntry } from './desk-entry.ts';

/** The desk: the copy that lies on it, whom it is for, and what was done so far. */
export function useDesk() {
  const [copy, setCopy] = useState<Copy | null>(null);
  const [member, setMember] = useState<Member | null>(null);
  const [log, setLog] = useState<readonly DeskEntry[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [mistake, setMistake] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const onDesk = useRef<Copy | null>(null);
  onDesk.current = copy;
  const finding = useFindCopy();
  const lending = useLendAtDesk();
  const takingBack = useTakeBack();

  function scan(typed: string) {
    const barcode = Barcode.safeParse(typed);
    setCopy(null);
    setProblem(null);
    setMistake(barcode.success ? undefined : barcode.error.issues[0]?.message);
    if (!barcode.success) return field.current?.select();
    finding.mutate(barcode.data, {
      onSuccess: (found) => {
        setCopy(found);
        if (!found) setMistake(`No copy has the barcode ${barcode.data}`);
        if (!found) field.current?.select();
      },
      onError: setProblem,
    });
  }

  /** Clears the desk for the next copy, unless that lies there or is being typed already. */
  function done(entry: DeskEntry, { id }: Copy) {
    setLog((before) => [entry, ...before]);
    if (onDesk.current?.id !== id) return;
    setCopy(null);
    if (document.activeElement === field.current) return;
    if (field.current) field.current.value = '';
    field.current?.focus();
  }

  function takeBack(taken: Copy) {
    setProblem(null);
    takingBack
      .run({ barcode: taken.barcode })
      .then((result) => done(returnedEntry(result, Date.now()), taken), setProblem);
  }

  function lend(lent: Copy, { id }: Member) {
    setProblem(null);
    lending
      .run({ barcode: lent.barcode, memberId: id })
      .then((result) => done(lentEntry(result, Date.now()), lent), setProblem);
  }

  return {
    ...{ copy, member, log, problem, mistake, field },
    ...{ scan, takeBack, lend, chooseMember: setMember },
    forgetMistake: () => setMistake(undefined),
    finding: finding.isPending,
    busy: lending.busy || takingBack.busy,
  };
}

export type DeskControl = ReturnType<typeof useDesk>;
