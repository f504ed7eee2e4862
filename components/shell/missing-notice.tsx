'use client';

import { Notice } from '@/components/ui/notice.tsx';

/** Above a page whose frame lacks a part. Plain elements only, because every visitor loads this in advance. */
export function MissingNotice({ onRetry }: { readonly onRetry: () => void }) {
  return (
    <div className="page-column pt-2">
      <Notice
        tone="danger"
        title="A part of the app did not arrive"
        actions={
          <button
            type="button"
            onClick={() => {
              onRetry();
              document.querySelector('main')?.focus();
            }}
            className="h-11 rounded-lg bg-accent px-4 font-medium text-on-accent"
          >
            Try again
          </button>
        }
      >
        <p>Check your connection, then try again.</p>
      </Notice>
    </div>
  );
}
