'use client';

import { Dialog } from '@base-ui/react/dialog';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useCountedDialog } from '@/components/ui/open-dialogs.ts';
import { PaletteActions } from './palette-actions.tsx';
import { PaletteBooks } from './palette-books.tsx';
import { PalettePlaces } from './palette-places.tsx';

type CommandPaletteProps = { readonly open: boolean; readonly onClose: () => void };

/** Places, actions and books within a few keystrokes; each only for those who may. */
export function CommandPalette({ open, onClose }: CommandPaletteProps) {
  useCountedDialog(open);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-[light-dark(rgb(40_32_20/0.4),rgb(0_0_0/0.6))] transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Dialog.Popup className="fixed inset-x-3 top-3 z-50 mx-auto max-w-xl overflow-hidden rounded-2xl border border-line bg-raised shadow-float transition duration-150 data-ending-style:-translate-y-2 data-ending-style:opacity-0 data-starting-style:-translate-y-2 data-starting-style:opacity-0 sm:top-[14vh]">
          <Dialog.Title className="sr-only">Search or jump to</Dialog.Title>
          <Palette onDone={onClose} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Palette({ onDone }: { readonly onDone: () => void }) {
  const [words, setWords] = useState('');
  return (
    <Command label="Search or jump to" loop shouldFilter={false}>
      <div className="flex items-center gap-3 border-line border-b px-4">
        <Search aria-hidden className="size-4.5 shrink-0 text-muted" />
        <Command.Input
          value={words}
          onValueChange={setWords}
          placeholder="A page, an action, a book …"
          className="h-14 w-full bg-transparent text-base outline-none placeholder:text-muted"
        />
      </div>
      <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto p-2">
        <Command.Empty className="px-3 py-8 text-center text-muted text-sm">
          Nothing by that name.
        </Command.Empty>
        <PalettePlaces words={words} onDone={onDone} />
        <PaletteBooks words={words} onDone={onDone} />
        <PaletteActions words={words} onDone={onDone} />
      </Command.List>
    </Command>
  );
}
