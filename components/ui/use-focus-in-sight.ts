'use client';

import { type RefObject, useEffect } from 'react';

/** Brings the focus back into sight when `cover` grows over it; `size` tells that it did. */
export function useFocusInSight(cover: RefObject<HTMLElement | null>, size: number): void {
  useEffect(() => {
    const focused = document.querySelector<HTMLElement>('main :focus-visible');
    if (size === 0 || !focused || !cover.current) return;
    if (overlap(focused.getBoundingClientRect(), cover.current.getBoundingClientRect()))
      focused.scrollIntoView({ block: 'center' });
  }, [cover, size]);
}

function overlap(one: DOMRect, other: DOMRect): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}
