'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';

/** Something to know for as long as it lasts, with a way to end it. */
export type StandingNotice = {
  readonly title: string;
  readonly words: string;
  readonly action: { readonly label: string; readonly onClick: () => void };
};

type Standing = {
  readonly notice: StandingNotice | null;
  /** Where it can be drawn, the innermost last: a dialog hides the page below it. */
  readonly places: readonly object[];
};

let standing: Standing = { notice: null, places: [] };
const listeners = new Set<() => void>();

/** Has it drawn where the person is, in place of the one before. */
export function setStandingNotice(notice: StandingNotice | null): void {
  change({ notice });
}

/** The notice that this place draws: all but the innermost draw none. */
export function useStandingNotice(): StandingNotice | null {
  const [place] = useState(() => ({}));
  const { notice, places } = useSyncExternalStore(watch, current, current);
  useEffect(() => {
    change({ places: [...standing.places, place] });
    return () => change({ places: standing.places.filter((one) => one !== place) });
  }, [place]);
  return places.at(-1) === place ? notice : null;
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function current(): Standing {
  return standing;
}

function change(changed: Partial<Standing>): void {
  standing = { ...standing, ...changed };
  for (const listener of listeners) listener();
}
