'use client';

import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';

/** A component whose script comes when it is needed, and is kept once it is there. */
export type FetchedPart<Props> = {
  readonly fetch: () => Promise<ComponentType<Props>>;
  there: ComponentType<Props> | null;
};

/** @param fetch imports it; it can be called again after a failure */
export function fetchedPart<Props>(fetch: () => Promise<ComponentType<Props>>): FetchedPart<Props> {
  return { fetch, there: null };
}

/** Fetches it before it is needed; without success it is fetched when it is. */
export function fetchAhead<Props>(part: FetchedPart<Props>): void {
  part.fetch().then(
    (component) => {
      part.there = component;
    },
    () => {},
  );
}

/**
 * Fetches a part of a page, and again whenever it becomes `wanted` and is not there. Unlike React's `lazy`,
 * which keeps a failure for as long as the page stands and takes the page down with it.
 *
 * @param onFailure told when it did not come although it is wanted
 * @returns the component, or null until it is there
 */
export function useFetchedPart<Props>(
  part: FetchedPart<Props>,
  wanted: boolean,
  onFailure: () => void,
): ComponentType<Props> | null {
  const [there, setThere] = useState(() => part.there);
  const tellFailure = useEffectEvent(onFailure);

  useEffect(() => {
    if (there) return;
    let current = true;
    part.fetch().then(
      (component) => {
        part.there = component;
        if (current) setThere(() => component);
      },
      () => {
        if (current && wanted) tellFailure();
      },
    );
    return () => {
      current = false;
    };
  }, [part, there, wanted]);

  return there;
}
