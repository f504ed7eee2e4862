import 'server-only';

/** A few kilobytes of log, as much as a pipe takes at once. */
const linesAtOnce = 32;

/**
 * Gathers log lines and writes them by the block. pino's own buffer measures all that it holds again
 * at each line, which costs more than making the line.
 */
export function batchLines(destination: { write(text: string): unknown }) {
  let lines: string[] = [];
  function flush(): void {
    if (lines.length === 0) return;
    destination.write(lines.join(''));
    lines = [];
  }
  return {
    write(line: string): void {
      lines.push(line);
      if (lines.length >= linesAtOnce) flush();
    },
    flush,
  };
}
