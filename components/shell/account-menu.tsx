'use client';

import { Menu } from '@base-ui/react/menu';
import { ArrowLeftRight, KeyRound, LogOut } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { menuItem, menuPopup, menuSeparator } from '@/components/ui/menu-styles.ts';
import { leaveSafely } from '@/components/ui/unsaved-work.ts';
import type { Account } from '@/lib/browser/session/session.ts';
import { useSession } from '@/lib/browser/session/use-session.ts';
import { initials } from './initials.ts';
import { ThemeMenuItems } from './theme-menu-items.tsx';

export function AccountMenu({ account }: { readonly account: Account }) {
  const { signIn, signOut } = useSession();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Menu.Root>
      <Menu.Trigger className="grid size-11 place-items-center rounded-full md:size-10 bg-accent-soft font-semibold text-accent-strong text-sm hover:bg-accent hover:text-on-accent data-popup-open:bg-accent data-popup-open:text-on-accent">
        <span aria-hidden>{initials(account.name)}</span>
        <span className="sr-only">Account of {account.name}</span>
      </Menu.Trigger>
      {/* Inside the header, so that the menu belongs to a landmark. */}
      <div ref={setPlace} />
      <Menu.Portal container={place}>
        <Menu.Positioner sideOffset={8} align="end" className="z-40 outline-none">
          <Menu.Popup className={menuPopup}>
            <WhoYouAre account={account} />
            <Menu.Separator className={menuSeparator} />
            <Menu.LinkItem render={<Link href="/access" />} closeOnClick className={menuItem}>
              <KeyRound aria-hidden /> My access
            </Menu.LinkItem>
            <Menu.Item
              className={menuItem}
              onClick={() => leaveSafely(() => void signIn({ chooseAccount: true }))}
            >
              <ArrowLeftRight aria-hidden /> Switch account
            </Menu.Item>
            <Menu.Separator className={menuSeparator} />
            <ThemeMenuItems />
            <Menu.Separator className={menuSeparator} />
            <Menu.Item className={menuItem} onClick={() => leaveSafely(() => void signOut())}>
              <LogOut aria-hidden /> Sign out
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function WhoYouAre({ account }: { readonly account: Account }) {
  const organisation = account.username.split('@')[1];
  return (
    <div className="max-w-72 px-3 py-2">
      <p className="wrap-anywhere font-semibold">{account.name}</p>
      <p className="wrap-anywhere text-muted text-sm">{account.username}</p>
      {organisation ? <p className="truncate text-muted text-xs">at {organisation}</p> : null}
    </div>
  );
}
