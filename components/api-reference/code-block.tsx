import { jsonText } from './json-text.ts';

/** A value as JSON: lines break rather than scroll. */
export function CodeBlock({ value }: { readonly value: unknown }) {
  return (
    <pre className="whitespace-pre-wrap rounded-lg bg-paper px-4 py-3 font-mono text-xs/5 wrap-anywhere">
      {jsonText(value)}
    </pre>
  );
}
