'use client';

import { Command } from 'cmdk';
import { matches } from './matches.ts';
import { PaletteItem, type PaletteProps, paletteGroup } from './palette-item.tsx';
import { useActions } from './use-actions.ts';

export function PaletteActions({ words, onDone }: PaletteProps) {
  const actions = useActions().filter(({ label }) => matches(label, words));
  if (actions.length === 0) return null;
  return (
    <Command.Group heading="Do" className={paletteGroup}>
      {actions.map(({ label, icon, run }) => (
        <PaletteItem
          key={label}
          icon={icon}
          label={label}
          onSelect={() => {
            onDone();
            void run();
          }}
        />
      ))}
    </Command.Group>
  );
}
