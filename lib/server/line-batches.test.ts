import { expect, test } from 'vitest';
import { batchLines } from './line-batches.ts';

function recorded() {
  const written: string[] = [];
  return { written, lines: batchLines({ write: (text) => written.push(text) }) };
}

test('writes 128 lines in one piece, in their order', () => {
  const { written, lines } = recorded();
  const first = Array.from({ length: 128 }, (_, index) => `${index}\n`);
  for (const line of [...first, 'one more\n']) lines.write(line);
  expect(written).toEqual([first.join('')]);
});

test('writes what there is when it is flushed, once', () => {
  const { written, lines } = recorded();
  lines.write('a\n');
  lines.flush();
  lines.flush();
  expect(written).toEqual(['a\n']);
});
