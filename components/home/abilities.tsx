'use client';

import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { Section } from '@/components/ui/section.tsx';
import { usePermissions } from '@/lib/browser/queries/use-permissions.ts';
import { abilitiesFor } from './ability.ts';

/** What the permissions of the signed-in person come to, each as a place to go. */
export function Abilities() {
  const { may } = usePermissions();
  return (
    <Section title="What you can do here">
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {abilitiesFor(may).map(({ href, title, text, icon: Icon }) => (
          <li key={href}>
            <Link
              href={href}
              className="group flex h-full items-center gap-4 rounded-xl border border-line bg-surface p-4 transition-colors hover:border-line-strong"
            >
              <span className="grid size-10 shrink-0 place-items-center rounded-lg bg-accent-soft text-accent-strong">
                <Icon aria-hidden className="size-5" />
              </span>
              <span className="min-w-0 flex-1">
                <span className="block font-semibold">{title}</span>
                <span className="block text-muted text-sm">{text}</span>
              </span>
              <ChevronRight
                aria-hidden
                className="size-4 text-muted transition-transform group-hover:translate-x-0.5"
              />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}
