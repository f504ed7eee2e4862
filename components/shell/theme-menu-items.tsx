'use client';

import { Menu } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import { menuItem } from '@/components/ui/menu-styles.ts';
import { chooseTheme, isTheme, themes } from './theme.ts';
import { themeNames } from './theme-names.ts';
import { useTheme } from './use-theme.ts';

/** The choice of theme inside a menu; the menu stays open to see the effect. */
export function ThemeMenuItems() {
  const chosen = useTheme();
  return (
    <Menu.RadioGroup value={chosen} onValueChange={(next) => isTheme(next) && chooseTheme(next)}>
      <Menu.GroupLabel className="px-3 pt-1 pb-0.5 text-muted text-xs">Theme</Menu.GroupLabel>
      {themes.map((theme) => {
        const { label, icon: Icon } = themeNames[theme];
        return (
          <Menu.RadioItem key={theme} value={theme} className={menuItem}>
            <Icon aria-hidden /> {label}
            <Menu.RadioItemIndicator className="ml-auto">
              <Check aria-hidden className="size-4 text-accent" />
            </Menu.RadioItemIndicator>
          </Menu.RadioItem>
        );
      })}
    </Menu.RadioGroup>
  );
}
