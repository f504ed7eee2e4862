import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CommandError } from '../terminal/command-error.ts';
import { formatTable } from '../terminal/table.ts';
import { firstLoadScripts } from './first-load-scripts.ts';

const kibibyte = 1024;

/**
 * What the signed-out landing page may load. An empty page of this Next and React measures 134.6
 * KiB; the frame, the session and the landing page add about 15. MSAL (78 KiB) must not be among it:
 * it is loaded when somebody signs in.
 */
const budget = 151 * kibibyte;

type ScriptSize = { readonly path: string; readonly gzip: number };

/** @throws {CommandError} with the sizes, when the landing page loads more script than it may */
export function requireScriptBudget(exported: string): void {
  const scripts = measureFirstLoad(exported, 'index.html');
  if (total(scripts) > budget) throw new CommandError(overBudgetMessage(scripts));
}

/** @returns the gzip size in bytes of each script that a page loads first, the largest first */
function measureFirstLoad(exported: string, page: string): ScriptSize[] {
  return firstLoadScripts(readFileSync(join(exported, page), 'utf8'))
    .map((path) => ({ path, gzip: gzipSync(readFileSync(join(exported, path))).length }))
    .sort((a, b) => b.gzip - a.gzip);
}

export function overBudgetMessage(scripts: readonly ScriptSize[]): string {
  const rows = scripts.map(({ path, gzip }) => [kibibytes(gzip), path]);
  const head = `The landing page loads ${kibibytes(total(scripts))} of script (gzip)`;
  return `${head}, more than its ${kibibytes(budget)}:\n${formatTable(rows)}`;
}

function total(scripts: readonly ScriptSize[]): number {
  return scripts.reduce((sum, { gzip }) => sum + gzip, 0);
}

function kibibytes(bytes: number): string {
  return `${(bytes / kibibyte).toFixed(1)} KiB`;
}
