'use client';

import {
  ArrowLeftRight,
  BookPlus,
  Braces,
  FileUp,
  LogOut,
  type LucideIcon,
  RefreshCw,
} from 'lucide-react';
import { useRefreshAccess } from '@/components/access/use-refresh-access.ts';
import { leaveSafely } from '@/components/ui/unsaved-work.ts';
import { useGoTo } from '@/components/ui/use-go-to.ts';
import { useCan } from '@/lib/browser/queries/use-can.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { chooseTheme, themes } from './theme.ts';
import { themeNames } from './theme-names.ts';

export type Action = {
  readonly label: string;
  readonly icon: LucideIcon;
  readonly run: () => unknown;
};

/** What the signed-in person can do from anywhere. */
export function useActions(): readonly Action[] {
  const goTo = useGoTo();
  const { signIn, signOut } = useSession();
  const { refresh } = useRefreshAccess();
  const addBook = {
    label: 'Add a book',
    icon: BookPlus,
    run: () => goTo('/books?add=book'),
  };
  const importBooks = {
    label: 'Import books from a file',
    icon: FileUp,
    run: () => goTo('/books/import'),
  };
  return [
    ...(useCan('books.create') ? [addBook] : []),
    ...(useCan('books.import') ? [importBooks] : []),
    { label: 'Read the API reference', icon: Braces, run: () => goTo('/api-reference') },
    { label: 'Refresh my access', icon: RefreshCw, run: refresh },
    ...themes.map((theme) => ({
      label: `Theme: ${themeNames[theme].label.toLowerCase()}`,
      icon: themeNames[theme].icon,
      run: () => chooseTheme(theme),
    })),
    {
      label: 'Switch account',
      icon: ArrowLeftRight,
      run: () => leaveSafely(() => void signIn({ chooseAccount: true })),
    },
    { label: 'Sign out', icon: LogOut, run: () => leaveSafely(() => void signOut()) },
  ];
}
