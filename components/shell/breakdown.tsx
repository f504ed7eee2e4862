'use client';

import { useEffect } from 'react';

export type BreakdownProps = {
  readonly error: Error & { readonly digest?: string };
  readonly reset: () => void;
};

/** React keeps a script that did not come for as long as the page stands: only a new page asks for it again. */
export function tryAgain({ error, reset }: BreakdownProps): void {
  if (isMissingScript(error)) location.reload();
  else reset();
}

/**
 * A page that broke: the frame still stands, and trying again is often enough. Plain elements only,
 * because every visitor loads this in advance.
 */
export function Breakdown({ error, reset }: BreakdownProps) {
  const missing = isMissingScript(error);
  useEffect(() => {
    document.title = 'Something broke · Keyless';
  }, []);
  return (
    <div className="page-column grid max-w-lg flex-1 content-center justify-items-center gap-3 py-16 text-center">
      <h1 className="font-display text-3xl font-semibold">
        {missing ? 'A part of this page did not arrive' : 'This page came apart'}
      </h1>
      <p className="text-muted">
        Nothing you saved is lost. {missing ? 'Check your connection, then try again' : 'Try again'}
        ; if it stays, send these words to your help desk.
      </p>
      <p className="w-full rounded-lg bg-sunken p-3 font-mono text-sm wrap-anywhere">
        {error.name}: {error.message}
      </p>
      <div className="mt-2 flex gap-4">
        <button
          type="button"
          onClick={() => tryAgain({ error, reset })}
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

/** Of the loader (Turbopack), for a script of the app. */
function isMissingScript({ name }: Error): boolean {
  return name === 'ChunkLoadError';
}
