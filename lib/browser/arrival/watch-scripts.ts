import { silenceLimits } from '@/lib/browser/api/silence-limits.ts';

/** The loader asks for a script once more before it gives up, so that a page waits twice as long. */
const patienceMs = silenceLimits.read / 2;

const awaited = new Set<HTMLScriptElement>();
let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Ends the wait for scripts that come after the page, and never arrive: the loader (Turbopack) waits for
 * their `load` or `error` as long as the browser does, which may be for ever. They count as failed once
 * none of them has arrived for a while; one that arrives later all the same is taken.
 */
export function watchScripts(): void {
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof HTMLScriptElement) watch(node);
    }
  }).observe(document.head, { childList: true });
}

function watch(script: HTMLScriptElement): void {
  awaited.add(script);
  script.addEventListener('load', () => done(script));
  script.addEventListener('error', () => {
    done(script);
    // Fetched in advance, it would be found here later by the loader, which would wait for its end.
    script.remove();
  });
  waitAnew();
}

function done(script: HTMLScriptElement): void {
  awaited.delete(script);
  waitAnew();
}

function waitAnew(): void {
  clearTimeout(waiting);
  if (awaited.size > 0) waiting = setTimeout(giveUp, patienceMs);
}

function giveUp(): void {
  for (const script of awaited) script.dispatchEvent(new Event('error'));
}
