import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openLogOutput } from './log-output.ts';

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'keyless-log-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'log');
}

test('lines arrive whole and in their order, also those of the very end', async () => {
  const file = newFile();
  const output = openLogOutput(openSync(file, 'w'), () => {});
  const lines = Array.from({ length: 1_000 }, (_, number) => `line ${number} é\n`);
  for (const line of lines) output.write(line);
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toBe(lines.join('')));
  output.write('a\n');
  await vi.waitFor(() => expect(readFileSync(file, 'utf8')).toMatch(/\na\n$/));
  output.write('b\n');
  output.write('c\n');
  output.drain();
  await vi.waitFor(() => expect(readFileSync(file, 'utf8').trim().split('\n')).toHaveLength(1_003));
});

test('what cannot be written is told once, lost, and holds up nobody', async () => {
  const readOnly = openSync(import.meta.filename, 'r');
  const lost = vi.fn();
  const output = openLogOutput(readOnly, lost);
  for (let number = 0; number < 50; number += 1) output.write('line\n');
  await vi.waitFor(() => expect(lost).toHaveBeenCalledOnce());
  output.write('last\n');
  output.drain();
  expect(lost).toHaveBeenCalledOnce();
  closeSync(readOnly);
});

test('a reader who stands still costs a bounded memory', () => {
  const lost = vi.fn();
  const output = openLogOutput(openSync(newFile(), 'w'), lost);
  const megabyte = 'x'.repeat(1024 * 1024);
  for (let number = 0; number < 40; number += 1) output.write(megabyte);
  expect(lost).toHaveBeenCalledWith('its reader is too slow');
});
