'use client';

import { type ReactNode, useEffect, useRef } from 'react';

/** The element that the skip link leads to. */
const pageContent = 'main';

type RowListProps = { readonly children: ReactNode };

/**
 * A list of rows of which one may vanish while it has the focus, because its button took it away. The
 * focus goes to the row that comes into its place, or to the page when there is none left; else it
 * would fall back to the beginning of the document.
 */
export function RowList({ children }: RowListProps) {
  const list = useRef<HTMLUListElement>(null);
  const focused = useRef<{ readonly element: Element; readonly row: number } | null>(null);

  useEffect(() => {
    if (!isLost(focused.current?.element)) return;
    const rows = list.current?.children ?? [];
    const row = rows[Math.min(focused.current?.row ?? 0, rows.length - 1)];
    focused.current = null;
    row?.querySelector<HTMLElement>('a[href], button:not(:disabled)')?.focus();
  });

  useEffect(
    () => () => {
      if (isLost(focused.current?.element))
        document.querySelector<HTMLElement>(pageContent)?.focus();
    },
    [],
  );

  return (
    <ul
      ref={list}
      className="divide-y divide-line rounded-xl border border-line bg-surface"
      onFocus={({ currentTarget, target }) => {
        const rows = [...currentTarget.children];
        focused.current = { element: target, row: rows.findIndex((row) => row.contains(target)) };
      }}
    >
      {children}
    </ul>
  );
}

/** Whether the focus was on `element` and is on nothing, the element being gone. */
function isLost(element: Element | undefined): boolean {
  return element?.isConnected === false && document.activeElement === document.body;
}
