'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { matches } from './matches.ts';
import { destinationsFor } from './navigation.ts';
import { PaletteItem, type PaletteProps, paletteGroup } from './palette-item.tsx';

export function PalettePlaces({ words, onDone }: PaletteProps) {
  const router = useRouter();
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
            router.push(href);
          }}
        />
      ))}
    </Command.Group>
  );
}
