'use client';

import { Sparkles } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { wishAddress } from './wish-address.ts';

/** After a search that found nothing: wish for what was searched, for those who may. */
export function WishForIt({ words }: { readonly words: string }) {
  if (!useCan('wishes.make')) return null;
  return (
    <ButtonLink href={wishAddress(words)}>
      <Sparkles aria-hidden /> Wish for it
    </ButtonLink>
  );
}
