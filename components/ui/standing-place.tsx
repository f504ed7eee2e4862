'use client';

import { useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { useStandingNotice } from './standing-notices.ts';

/** Where a standing notice is drawn, and announced and scrolled to; `className` is its own while there is one. */
export function StandingPlace({ className }: { readonly className: string }) {
  const notice = useStandingNotice();
  const place = useRef<HTMLDivElement>(null);
  useFocusBack(notice !== null);
  useEffect(() => {
    if (notice) place.current?.scrollIntoView({ block: 'nearest' });
  }, [notice]);
  return (
    <div ref={place} role="status" className={notice ? className : undefined}>
      {notice ? (
        <Notice
          flat
          tone="warning"
          title={notice.title}
          actions={
            <Button size="small" onClick={notice.action.onClick}>
              {notice.action.label}
            </Button>
          }
        >
          <p>{notice.words}</p>
        </Notice>
      ) : null}
    </div>
  );
}

/** Its button vanishes with it: the focus goes back to where it was when it came. */
function useFocusBack(shown: boolean) {
  useEffect(() => {
    if (!shown) return;
    const before = document.activeElement;
    return () => {
      if (document.activeElement === document.body) (before as HTMLElement | null)?.focus();
    };
  }, [shown]);
}
