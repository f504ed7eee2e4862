'use client';

import { Search } from 'lucide-react';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { Kbd } from '@/components/ui/kbd.tsx';

const CommandPalette = dynamic(() =>
  import('./command-palette.tsx').then((file) => file.CommandPalette),
);

/** Opens the command palette by click or Ctrl+K (⌘K); its code is fetched on the first opening. */
export function PaletteTrigger() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);

  function show(next: boolean) {
    setOpen(next);
    if (next) setWanted(true);
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setWanted(true);
      setOpen((before) => !before);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <button type="button" aria-haspopup="dialog" onClick={() => show(true)} className={trigger}>
        <Search aria-hidden className="size-4.5 md:size-4" />
        <span className="sr-only md:not-sr-only">Search or jump to …</span>
        <span className="ml-auto hidden md:inline" aria-hidden>
          <Kbd>Ctrl K</Kbd>
        </span>
      </button>
      {wanted ? <CommandPalette open={open} onOpenChange={show} /> : null}
    </>
  );
}

const trigger =
  'inline-flex size-10 items-center justify-center gap-2.5 rounded-lg text-muted transition-colors ' +
  'hover:text-ink md:h-10 md:w-full md:max-w-sm md:justify-start md:border md:border-line ' +
  'md:bg-surface md:px-3 md:text-sm md:hover:border-line-strong';
