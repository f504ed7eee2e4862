'use client';

import { type BreakdownProps, tryAgain } from '@/components/shell/breakdown.tsx';
import './globals.css';

/**
 * When the layout itself broke, so nothing of it is used here. Next's own page would need inline
 * styles, which the content security policy forbids.
 */
export default function GlobalErrorPage(props: BreakdownProps) {
  return (
    <html lang="en">
      <body className="grid min-h-dvh place-content-center gap-3 p-6 text-center">
        <title>Keyless</title>
        <h1 className="font-display text-3xl font-semibold">Keyless came apart</h1>
        <p className="max-w-md text-muted">
          Nothing you saved is lost. Try again; if it stays, reload the page or come back later.
        </p>
        <button
          type="button"
          onClick={() => tryAgain(props)}
          className="mt-4 h-10 justify-self-center rounded-lg bg-accent px-4 font-medium text-on-accent"
        >
          Try again
        </button>
      </body>
    </html>
  );
}
