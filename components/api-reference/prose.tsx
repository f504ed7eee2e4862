import { createElement, Fragment } from 'react';
import { Code } from '@/components/ui/code.tsx';

/** A description of the API, in which names stand between backticks. */
export function Prose({ text }: { readonly text: string }) {
  const parts = text
    .split('`')
    .map((part, place) => (place % 2 === 1 ? <Code>{part}</Code> : part));
  // Spread: the parts keep their places, so they need no keys.
  return createElement(Fragment, null, ...parts);
}
