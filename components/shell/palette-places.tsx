'use client';

import { Command } from 'cmdk';
import { useGoTo } from '@/components/ui/use-go-to.ts';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { matches } from './matches.ts';
import { destinationsFor } from './navigation.ts';
import { PaletteItem, type PaletteProps, paletteGroup } from './palette-item.tsx';

export function PalettePlaces({ words, onDone }: PaletteProps) {
  const goTo = useGoTo();
  const { may } = usePermissions();
  const places = destinationsFor(may).filter(({ label }) => matches(label, words));
  if (places.length === 0) return null;
  return (
    <Command.Group heading="Go to" className={paletteGroup}>
      {places.map(({ href, label, icon }) => (
        <PaletteItem
          key={href}
          icon={icon}
          label={label}
          onSelect={() => {
            onDone();
            goTo(href);
          }}
        />
      ))}
    </Command.Group>
  );
}
