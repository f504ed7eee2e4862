import { type LucideIcon, Monitor, Moon, Sun } from 'lucide-react';
import type { Theme } from './theme.ts';

export const themeNames: Readonly<Record<Theme, { label: string; icon: LucideIcon }>> = {
  system: { label: 'Like the system', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
};
