import type { SessionEvent } from './session-state.ts';

type Listener = (event: SessionEvent) => void;

const listeners = new Set<Listener>();

/** How the token machinery, which knows no React, tells the session that it changed. */
export function signalSession(event: SessionEvent): void {
  for (const listener of listeners) listener(event);
}

/** @returns the function that ends the subscription */
export function onSessionSignal(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
