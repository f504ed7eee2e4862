import { Code } from '@/components/ui/code.tsx';

/** A name between backticks, or the text up to the next one. */
const pieces = /`([^`]*)`|[^`]+/g;

/** A description of the API, in which names stand between backticks. */
export function Prose({ text }: { readonly text: string }) {
  return [...text.matchAll(pieces)].map(({ 0: words, 1: name, index }) =>
    name === undefined ? words : <Code key={index}>{name}</Code>,
  );
}
