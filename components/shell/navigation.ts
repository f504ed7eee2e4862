import {
  BookMarked,
  BookOpen,
  Building2,
  ChartColumn,
  House,
  KeyRound,
  type LucideIcon,
  ScanBarcode,
  ScrollText,
  ServerCog,
  Sparkles,
  Table2,
} from 'lucide-react';
import type { Permission } from '@/lib/policy/permissions.ts';

export type Destination = {
  readonly href: string;
  readonly label: string;
  /** One word for the narrow navigation. */
  readonly short: string;
  readonly icon: LucideIcon;
  readonly permission: Permission;
};

/** Every place of the app, in the order of the navigation, each with the permission it asks for. */
const destinations: readonly Destination[] = [
  { href: '/', label: 'Home', short: 'Home', icon: House, permission: 'me.read' },
  { href: '/books', label: 'Books', short: 'Books', icon: BookOpen, permission: 'books.read' },
  {
    href: '/loans',
    label: 'My loans',
    short: 'Loans',
    icon: BookMarked,
    permission: 'loans.borrow',
  },
  {
    href: '/wishes',
    label: 'Wishes',
    short: 'Wishes',
    icon: Sparkles,
    permission: 'wishes.read',
  },
  {
    href: '/desk',
    label: 'Desk',
    short: 'Desk',
    icon: ScanBarcode,
    permission: 'loans.manage',
  },
  {
    href: '/admin',
    label: 'Library office',
    short: 'Office',
    icon: Building2,
    permission: 'library.administer',
  },
  {
    href: '/statistics',
    label: 'Statistics',
    short: 'Figures',
    icon: ChartColumn,
    permission: 'statistics.read',
  },
  {
    href: '/audit',
    label: 'Audit trail',
    short: 'Audit',
    icon: ScrollText,
    permission: 'audit.read',
  },
  {
    href: '/access/roles',
    label: 'Roles',
    short: 'Roles',
    icon: Table2,
    permission: 'access.read',
  },
  {
    href: '/platform',
    label: 'Platform',
    short: 'Platform',
    icon: ServerCog,
    permission: 'platform.read',
  },
  { href: '/access', label: 'My access', short: 'Access', icon: KeyRound, permission: 'me.read' },
];

/** The destinations that someone with these permissions is offered. */
export function destinationsFor(may: (permission: Permission) => boolean): readonly Destination[] {
  return destinations.filter(({ permission }) => may(permission));
}

/** The destination that `pathname` lies under: the longest match, so `/access/roles` is not `/access`. */
export function currentDestination(pathname: string): Destination | undefined {
  const matches = destinations.filter(
    ({ href }) => pathname === href || (href !== '/' && pathname.startsWith(`${href}/`)),
  );
  return matches.toSorted((a, b) => b.href.length - a.href.length)[0];
}
