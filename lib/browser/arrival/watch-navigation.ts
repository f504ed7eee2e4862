import { silenceLimits } from '@/lib/browser/api/silence-limits.ts';

let waiting: ReturnType<typeof setTimeout> | undefined;

/**
 * Ends the wait for a page that was gone to and never arrives, with the former one standing there as if
 * nothing had been pressed: the browser goes there itself then, and says what is wrong if it cannot.
 *
 * @param url where the router is going, as it is in the address bar once it is there
 */
export function watchNavigation(url: string): void {
  clearTimeout(waiting);
  const from = location.href;
  const { href } = new URL(url, from);
  if (href === from) return;
  waiting = setTimeout(() => {
    if (location.href === from) location.assign(href);
  }, silenceLimits.read);
}
