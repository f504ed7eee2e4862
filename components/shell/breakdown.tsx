'use client';

import { useEffect } from 'react';

export type BreakdownProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/**
 * A page that broke: the frame still stands, and trying again is often enough. Plain elements only,
 * because every visitor loads this in advance.
 */
export function Breakdown({ error, reset }: BreakdownProps) {
  useEffect(() => {
    document.title = 'Something broke · Keyless';
  }, []);
  return (
    <div className="page-column grid max-w-lg flex-1 content-center justify-items-center gap-3 py-16 text-center">
      <h1 className="font-display text-3xl font-semibold">This page came apart</h1>
      <p className="text-muted">
        Nothing you saved is lost. Try again; if it stays, send these words to your help desk.
      </p>
      <p className="w-full rounded-lg bg-sunken p-3 font-mono text-sm wrap-anywhere">
        {error.name}: {error.message}
      </p>
      <div className="mt-2 flex gap-4">
        <button
          type="button"
          onClick={reset}
          className="h-10 rounded-lg bg-accent px-4 font-medium text-on-accent hover:bg-accent-strong"
        >
          Try again
        </button>
        <a href="/" className="grid h-10 place-items-center font-medium text-accent underline">
          Go home
        </a>
      </div>
    </div>
  );
}
