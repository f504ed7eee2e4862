import { watchNavigation } from '@/lib/browser/arrival/watch-navigation.ts';
import { watchScripts } from '@/lib/browser/arrival/watch-scripts.ts';

// Runs in every page before React does.
watchScripts();

/** Called by the router when it begins to go somewhere. */
export const onRouterTransitionStart = watchNavigation;
