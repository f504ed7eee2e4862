import type { UnsavedWork } from './unsaved-work.ts';

type Latest = () => UnsavedWork | undefined;
type LeaveSafely = (leave: () => void) => void;

/**
 * Watches the ways off the page: closing or reloading the tab, where the browser itself asks, a link of the
 * app, and the browser's Back and Forward, where it has the Navigation API. What the app does by itself
 * asks with `useGoTo`.
 *
 * @returns how to end it
 */
export function watchLeaving(latest: Latest, leaveSafely: LeaveSafely): () => void {
  const ended = new AbortController();
  const { signal } = ended;

  function beforeUnload(event: BeforeUnloadEvent) {
    if (latest()) event.preventDefault();
  }

  function followLink(event: MouseEvent) {
    const [work, address] = [latest(), addressFollowed(event)];
    if (work === undefined || address === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    leaveSafely(() => work.go(address));
  }

  function traverse(event: NavigateEvent) {
    const { navigationType, cancelable, destination } = event;
    if (navigationType !== 'traverse' || !cancelable || !destination.sameDocument) return;
    if (latest() === undefined) return;
    event.preventDefault();
    leaveSafely(() => window.navigation.traverseTo(destination.key));
  }

  addEventListener('beforeunload', beforeUnload, { signal });
  // Before the link itself hears of it.
  addEventListener('click', followLink, { signal, capture: true });
  (window.navigation as Navigation | undefined)?.addEventListener('navigate', traverse, { signal });
  return () => ended.abort();
}

/** The address of the app to which a click leads in this tab, away from the page; else null. */
function addressFollowed(event: MouseEvent): string | null {
  const { button, ctrlKey, metaKey, shiftKey, altKey, target } = event;
  if (button !== 0 || ctrlKey || metaKey || shiftKey || altKey) return null;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link?.href || link.target === '_blank' || link.hasAttribute('download')) return null;
  const { origin, pathname, search, hash } = new URL(link.href);
  const within = `${pathname}${search}` === `${location.pathname}${location.search}`;
  return origin !== location.origin || within ? null : `${pathname}${search}${hash}`;
}
