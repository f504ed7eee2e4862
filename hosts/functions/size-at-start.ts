import { readFileSync } from 'node:fs';

/** What esbuild tells of a file that it made. https://esbuild.github.io/api/#metafile */
export type Output = {
  readonly bytes: number;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly imports: readonly {
    readonly path: string;
    readonly kind: string;
    readonly external?: boolean;
  }[];
};

export type Outputs = Readonly<Record<string, Output>>;

/** The files of the Functions bundle, by path, as `npm run build` made them. */
export function readOutputs(): Outputs {
  return JSON.parse(readFileSync('dist/functions.meta.json', 'utf8')).outputs;
}

/** Bytes of `entry` and of all that it imports before the first request; what is imported later is not. */
export function sizeAtStart(outputs: Outputs, entry = 'dist/functions/main.mjs'): number {
  const seen = new Set<string>();
  function read(path: string): void {
    seen.add(path);
    for (const { path: next, kind, external } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && !external && !seen.has(next)) read(next);
    }
  }
  read(entry);
  return [...seen].reduce((sum, path) => sum + (outputs[path]?.bytes ?? 0), 0);
}
