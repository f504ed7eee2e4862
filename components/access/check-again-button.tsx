'use client';

import { RefreshCw } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import type { ButtonLook } from '@/components/ui/button-styles.ts';
import { useRefreshAccess } from './use-refresh-access.ts';

type CheckAgainButtonProps = { readonly label?: string; readonly look?: ButtonLook };

export function CheckAgainButton({ label = 'Check again', look }: CheckAgainButtonProps) {
  const { refresh, busy } = useRefreshAccess();
  return (
    <Button {...(look && { look })} busy={busy} onClick={() => void refresh()}>
      {busy ? null : <RefreshCw aria-hidden />}
      {label}
    </Button>
  );
}
