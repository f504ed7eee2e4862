'use client';

import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { destinationsFor } from './navigation.ts';
import { PaletteItem, paletteGroup } from './palette-item.tsx';

export function PalettePlaces({ onDone }: { readonly onDone: () => void }) {
  const router = useRouter();
  const { may } = usePermissions();
  return (
    <Command.Group heading="Go to" className={paletteGroup}>
      {destinationsFor(may).map(({ href, label, icon }) => (
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
