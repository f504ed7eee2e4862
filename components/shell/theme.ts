/** The stored choice; `public/before-paint.js` reads the same key before the first paint. */
const storageKey = 'keyless.theme';

export type Theme = 'system' | 'light' | 'dark';

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** What the page shows now: the root element holds the choice, `system` when it holds none. */
export function currentTheme(): Theme {
  const { theme } = document.documentElement.dataset;
  return isTheme(theme) ? theme : 'system';
}

/** Shows `theme` at once and, where storage is allowed, remembers it on this device. */
export function chooseTheme(theme: Theme): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  for (const notify of listeners) notify();
  try {
    if (theme === 'system') localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, theme);
  } catch {
    // Storage is blocked: the choice lasts until the page is left.
  }
}

const listeners = new Set<() => void>();

/** Calls `notify` after each choice; returns how to stop. */
export function watchTheme(notify: () => void): () => void {
  listeners.add(notify);
  return () => listeners.delete(notify);
}
