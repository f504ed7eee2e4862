import 'server-only';

/** Some 50 KiB of log, nearly as much as a pipe of Linux takes at once. */
const linesAtOnce = 128;

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
