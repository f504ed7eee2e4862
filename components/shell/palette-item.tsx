'use client';

import { Command } from 'cmdk';
import type { LucideIcon } from 'lucide-react';

/** What each group of the palette is given. */
export type PaletteProps = {
  /** As typed. */
  readonly words: string;
  /** Closes the palette. */
  readonly onDone: () => void;
};

type PaletteItemProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly hint?: string;
  /** Unlike any other item's; the label when absent. */
  readonly value?: string;
  readonly onSelect: () => void;
};

export function PaletteItem(props: PaletteItemProps) {
  const { icon: Icon, label, hint, value = label, onSelect } = props;
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex min-h-11 cursor-pointer items-center gap-3 rounded-lg px-3 text-sm data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-strong"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{label}</span>
      {hint ? (
        <span className="ml-auto min-w-16 shrink-[3] truncate text-right text-muted text-xs">
          {hint}
        </span>
      ) : null}
    </Command.Item>
  );
}

export const paletteGroup =
  '[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-3 [&_[cmdk-group-heading]]:pb-1 ' +
  '[&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:text-muted';
