'use client';

import { Check, Copy } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from './button.tsx';
import type { ButtonLook, ButtonSize } from './button-styles.ts';

const shownForMs = 2000;

type CopyButtonProps = {
  readonly text: string;
  /** What is copied, such as "object id": completes "Copy …". */
  readonly what: string;
  readonly look?: ButtonLook;
  readonly size?: ButtonSize;
  /** Show only the icon; the name stays for assistive technology. */
  readonly iconOnly?: boolean;
};

export function CopyButton({ text, what, look = 'quiet', size, iconOnly }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state === 'idle') return;
    const timer = setTimeout(() => setState('idle'), shownForMs);
    return () => clearTimeout(timer);
  }, [state]);

  async function copy() {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setState(copied ? 'copied' : 'failed');
  }

  const label = { idle: `Copy ${what}`, copied: 'Copied', failed: 'Copying was blocked' }[state];
  return (
    <Button look={look} size={size ?? (iconOnly ? 'icon' : 'small')} onClick={() => void copy()}>
      {state === 'copied' ? <Check aria-hidden /> : <Copy aria-hidden />}
      <span aria-live="polite" className={iconOnly ? 'sr-only' : undefined}>
        {label}
      </span>
    </Button>
  );
}
