import { mkdir, writeFile } from 'node:fs/promises';
import { markdownTable } from '../report/markdown-table.ts';
import {
  type DataReport,
  facetsTable,
  fullTextTable,
  growthTable,
  type Library,
  loadTable,
  summary,
} from './data-report.ts';

const folder = 'bench/results';

/** Keeps the report for people, as data.md, and for programs, as data.json. */
export async function writeDataReport(report: DataReport): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/data.md`, renderDataReport(report));
  await writeFile(`${folder}/data.json`, `${JSON.stringify(report, null, 2)}\n`);
}

function renderDataReport({ date, machine, plan, libraries }: DataReport): string {
  const growth = growthTable(libraries);
  const library = (one: Library) =>
    `## ${one.books.toLocaleString('en')} books\n\n${summary(one)}\n\n` +
    `${[loadTable(one, plan), facetsTable(one), fullTextTable(one)].map(markdownTable).join('\n\n')}\n`;
  return `# Bench of data, ${date.slice(0, 10)}

\`npm run bench -- data --books ${plan.books.join(',')}\` on ${machine.processor}, ${machine.cores} cores, ${machine.memoryGiB} GiB, ${machine.system}, Node ${machine.node}.
Load by ${machine.loadGenerator}, ${plan.connections} connections, ${plan.seconds} s each; ${machine.pinning}.
"Ms each" is what one request costs the server; bare SQL is the statements alone, in a hand-written
program on the same file. Facets (counted anew, although the app keeps them for five seconds) and searches beside FTS5
run in one process, without HTTP. Only ratios travel.

${libraries.map(library).join('\n')}${growth ? `\n## Growth\n\n${markdownTable(growth)}\n` : ''}`;
}
