'use client';

import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FetchedDialog } from '@/components/ui/fetched-dialog.tsx';
import { Kbd } from '@/components/ui/kbd.tsx';
import { fetchAhead, fetchedPart } from '@/components/ui/use-fetched-part.ts';

const commandPalette = fetchedPart(() =>
  import('./command-palette.tsx').then((file) => file.CommandPalette),
);

/**
 * Opens the command palette by click or Ctrl+K (⌘K). Its code is fetched once the page is at rest, so
 * that the letters typed right behind the shortcut find a field.
 */
export function PaletteTrigger() {
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const onMac = /^(Mac|iP)/.test(navigator.platform);

  function show(next: boolean) {
    setOpen(next);
    if (next) setWanted(true);
  }

  // Without a network it is fetched when it is opened, which then says what is wrong.
  useEffect(() => whenIdle(() => fetchAhead(commandPalette)), []);

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
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts={onMac ? 'Meta+K' : 'Control+K'}
        onClick={() => show(true)}
        className={trigger}
      >
        <Search aria-hidden className="size-4.5 md:size-4" />
        <span className="sr-only md:not-sr-only">Search or jump to …</span>
        <span className="ml-auto hidden md:inline" aria-hidden>
          <Kbd>{onMac ? '⌘ K' : 'Ctrl K'}</Kbd>
        </span>
      </button>
      {wanted ? (
        <FetchedDialog part={commandPalette} props={{ open, onClose: () => show(false) }} />
      ) : null}
    </>
  );
}

/** Safari has no idle callback; a second is long enough for a page to be at rest. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const handle = requestIdleCallback(work);
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(work, 1000);
  return () => clearTimeout(handle);
}

const trigger =
  'inline-flex size-11 items-center justify-center gap-2.5 rounded-lg text-muted transition-colors ' +
  'hover:text-ink md:h-10 md:w-full md:max-w-sm md:justify-start md:border md:border-line ' +
  'md:bg-surface md:px-3 md:text-sm md:hover:border-line-strong';
