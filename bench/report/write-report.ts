import { mkdir, writeFile } from 'node:fs/promises';
import { type Report, renderMarkdown } from './render-markdown.ts';

const folder = 'bench/results';

/** Keeps the report for people, as latest.md, and with the `measurements` for programs, as latest.json. */
export async function writeReport(report: Report, measurements: object): Promise<void> {
  const { rows: _, subjects: __, ...kept } = report;
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/latest.md`, renderMarkdown(report));
  await writeFile(
    `${folder}/latest.json`,
    `${JSON.stringify({ ...kept, ...measurements }, null, 2)}\n`,
  );
}
