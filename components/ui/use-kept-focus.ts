'use client';

import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/** The element that the skip link leads to. */
const pageContent = 'main';
const focusable = 'a[href], button:not(:disabled), input, select, textarea, [tabindex]';

type KeptFocus<T> = {
  readonly ref: RefObject<T | null>;
  readonly onFocus: (event: FocusEvent) => void;
};

/**
 * Keeps the focus near when the element that has it vanishes, because pressing it took it away: else it
 * would fall back to the beginning of the document. It goes to the child of the place that stands where
 * the lost one stood, or to the page when the place is gone or empty.
 *
 * @returns what the place needs; its children may come and go
 */
export function useKeptFocus<T extends HTMLElement>(): KeptFocus<T> {
  const ref = useRef<T>(null);
  const focused = useRef<{ readonly element: Element; readonly child: number } | null>(null);

  useEffect(() => {
    if (!isLost(focused.current?.element)) return;
    const children = [...(ref.current?.children ?? [])];
    const place = Math.min(focused.current?.child ?? 0, children.length - 1);
    focused.current = null;
    const near = [...children.slice(place), ...children.slice(0, Math.max(place, 0)).reverse()];
    (near.map(firstIn).find(Boolean) ?? document.querySelector<HTMLElement>(pageContent))?.focus();
  });

  useEffect(
    () => () => {
      if (isLost(focused.current?.element))
        document.querySelector<HTMLElement>(pageContent)?.focus();
    },
    [],
  );

  function onFocus({ target }: FocusEvent) {
    // A dialog that React counts to the place stands elsewhere, and gives the focus back itself.
    const child = [...(ref.current?.children ?? [])].findIndex((one) => one.contains(target));
    if (child >= 0) focused.current = { element: target, child };
  }

  return { ref, onFocus };
}

function firstIn(element: Element): HTMLElement | null {
  return element.matches(focusable)
    ? (element as HTMLElement)
    : element.querySelector<HTMLElement>(focusable);
}

/** Whether the focus was on `element` and is on nothing, the element being gone. */
function isLost(element: Element | undefined): boolean {
  return element?.isConnected === false && document.activeElement === document.body;
}
