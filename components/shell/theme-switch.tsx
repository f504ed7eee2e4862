'use client';

import { chooseTheme, themes } from './theme.ts';
import { themeNames } from './theme-names.ts';
import { useTheme } from './use-theme.ts';

/** System, light or dark as three radio buttons: no script beyond its own. */
export function ThemeSwitch() {
  const chosen = useTheme();
  return (
    <fieldset className="flex rounded-full border border-line bg-surface p-0.5">
      <legend className="sr-only">Theme</legend>
      {themes.map((theme) => {
        const { label, icon: Icon } = themeNames[theme];
        return (
          <label
            key={theme}
            title={label}
            className="relative grid size-11 cursor-pointer md:size-10 place-items-center rounded-full text-muted transition-colors hover:text-ink has-checked:bg-accent-soft has-checked:text-accent-strong has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="theme"
              className="absolute inset-0 size-full cursor-pointer appearance-none rounded-full outline-none"
              checked={chosen === theme}
              onChange={() => chooseTheme(theme)}
            />
            <Icon aria-hidden className="size-4" />
            <span className="sr-only">{label}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
