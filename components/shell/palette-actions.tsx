'use client';

import { Command } from 'cmdk';
import { ArrowLeftRight, BookPlus, LogOut, RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { PaletteItem, paletteGroup } from './palette-item.tsx';
import { chooseTheme, themes } from './theme.ts';
import { themeNames } from './theme-names.ts';

export function PaletteActions({ onDone }: { readonly onDone: () => void }) {
  const router = useRouter();
  const { signIn, signOut, refreshAccess } = useSession();
  const mayAdd = useCan('books.create');
  const then = (action: () => unknown) => () => {
    onDone();
    void action();
  };
  return (
    <Command.Group heading="Do" className={paletteGroup}>
      {mayAdd ? (
        <PaletteItem
          icon={BookPlus}
          label="Add a book"
          onSelect={then(() => router.push('/books?add=book'))}
        />
      ) : null}
      <PaletteItem icon={RefreshCw} label="Refresh my access" onSelect={then(refreshAccess)} />
      {themes.map((theme) => (
        <PaletteItem
          key={theme}
          icon={themeNames[theme].icon}
          label={`Theme: ${themeNames[theme].label.toLowerCase()}`}
          onSelect={then(() => chooseTheme(theme))}
        />
      ))}
      <PaletteItem
        icon={ArrowLeftRight}
        label="Switch account"
        onSelect={then(() => signIn({ chooseAccount: true }))}
      />
      <PaletteItem icon={LogOut} label="Sign out" onSelect={then(signOut)} />
    </Command.Group>
  );
}
