import {
  BookMarked,
  BookOpen,
  BookPlus,
  Building2,
  ChartColumn,
  KeyRound,
  type LucideIcon,
  ScanBarcode,
  ScrollText,
  ServerCog,
  Sparkles,
  Table2,
} from 'lucide-react';
import type { Permission } from '@/lib/policy/permissions.ts';

export type Ability = {
  readonly permission: Permission;
  readonly href: string;
  readonly title: string;
  readonly text: string;
  readonly icon: LucideIcon;
};

/** Things to do, each with the permission it takes: the home page and the command palette offer them. */
export const abilities: readonly Ability[] = [
  {
    permission: 'books.read',
    href: '/books',
    title: 'Browse the books',
    text: 'Search by title, author, subject or ISBN',
    icon: BookOpen,
  },
  {
    permission: 'loans.borrow',
    href: '/loans',
    title: 'See your loans',
    text: 'What you have, when it is due, what you wait for',
    icon: BookMarked,
  },
  {
    permission: 'wishes.make',
    href: '/wishes',
    title: 'Wish for a book',
    text: 'See what others want, vote, or ask for one',
    icon: Sparkles,
  },
  {
    permission: 'books.create',
    href: '/books?add=book',
    title: 'Add a book',
    text: 'Put a new title on the shelf',
    icon: BookPlus,
  },
  {
    permission: 'loans.manage',
    href: '/desk',
    title: 'Run the desk',
    text: 'Lend to others and take back, barcode by barcode',
    icon: ScanBarcode,
  },
  {
    permission: 'library.administer',
    href: '/admin',
    title: 'Run the library',
    text: 'Key figures, offices and withdrawn books',
    icon: Building2,
  },
  {
    permission: 'statistics.read',
    href: '/statistics',
    title: 'See the statistics',
    text: 'Loans a month, the most wanted books, idle copies',
    icon: ChartColumn,
  },
  {
    permission: 'audit.read',
    href: '/audit',
    title: 'Read the audit trail',
    text: 'Every refusal, and what would have opened the door',
    icon: ScrollText,
  },
  {
    permission: 'access.read',
    href: '/access/roles',
    title: 'Look up roles',
    text: 'Which role unlocks what',
    icon: Table2,
  },
  {
    permission: 'platform.read',
    href: '/platform',
    title: 'Look after the platform',
    text: 'The app’s identity and how its secrets are',
    icon: ServerCog,
  },
  {
    permission: 'me.read',
    href: '/access',
    title: 'See your access',
    text: 'Your roles, where they come from, when they expire',
    icon: KeyRound,
  },
];

export function abilitiesFor(may: (permission: Permission) => boolean): readonly Ability[] {
  return abilities.filter(({ permission }) => may(permission));
}
