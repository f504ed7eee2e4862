import { silenceLimits } from '@/lib/browser/api/silence-limit.ts';

/** The loader asks for a script once more before it gives up, so that a page waits twice as long. */
const patienceMs = silenceLimits.read / 2;

/**
 * Ends the wait for scripts that come after the page, and never arrive: the loader (Turbopack) waits for
 * their `load` or `error` as long as the browser does, which may be for ever. They count as failed then.
 * One that arrives later all the same is taken.
 */
export function watchScripts(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement) watch(node);
    }
  }).observe(document.head, { childList: true });
}

function watch(script: HTMLScriptElement): void {
  const waiting = setTimeout(() => script.dispatchEvent(new Event('error')), patienceMs);
  script.addEventListener('load', () => clearTimeout(waiting), { once: true });
  script.addEventListener(
    'error',
    () => {
      clearTimeout(waiting);
      // Fetched in advance, it would be found here later by the loader, which would wait for its end.
      script.remove();
    },
    { once: true },
  );
}
