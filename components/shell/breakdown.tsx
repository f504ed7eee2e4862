'use client';

import { RotateCcw, Unplug } from 'lucide-react';
import { Button } from '@/components/ui/button.tsx';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { FullMessage } from '@/components/ui/full-message.tsx';

export type BreakdownProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/** A page that broke: the frame still stands, and trying again is often enough. */
export function Breakdown({ error, reset }: BreakdownProps) {
  return (
    <FullMessage
      icon={Unplug}
      title="This page came apart"
      actions={
        <>
          <Button look="primary" onClick={reset}>
            <RotateCcw aria-hidden /> Try again
          </Button>
          <ButtonLink href="/">Go home</ButtonLink>
          <CopyButton size="medium" what="details" text={breakdownText(error)} />
        </>
      }
    >
      Nothing you saved is lost. If it happens again, copy the details and send them to your help
      desk.
    </FullMessage>
  );
}

function breakdownText({ name, message, stack }: Error): string {
  return [window.location.pathname, `${name}: ${message}`, stack ?? ''].join('\n');
}
