'use client';

import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import type { Check } from './check-result.ts';
import { useCheckNow } from './use-check-now.ts';

export function CheckNow({ check }: { readonly check: Check | null }) {
  const { checkNow, busy } = useCheckNow(check);
  return (
    <Button look="primary" busy={busy} onClick={checkNow}>
      {busy ? null : <RefreshCw aria-hidden />} Check now
    </Button>
  );
}
