import { Code } from '@/components/ui/code.tsx';

/** A description of the API, in which names stand between backticks. */
export function Prose({ text }: { readonly text: string }) {
  const parts = [...text.matchAll(/`(?<name>[^`]*)`|[^`]+/g)];
  return parts.map(({ index: from, groups, 0: words }) => {
    const name = groups?.['name'];
    return name === undefined ? words : <Code key={from}>{name}</Code>;
  });
}
