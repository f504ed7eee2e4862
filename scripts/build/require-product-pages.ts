import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CommandError } from '../terminal/command-error.ts';
import { developmentMarkers } from './development-markers.ts';
import { filesBelow } from './files-below.ts';

/** @throws {CommandError} naming the exported files that hold something of development's */
export function requireProductPages(exported: string): void {
  const findings = filesBelow(exported)
    .filter((file) => /\.(html|js|css|txt)$/.test(file))
    .flatMap((file) =>
      developmentMarkers(readFileSync(file, 'utf8')).map(
        (marker) => `${relative(exported, file)}: ${marker}`,
      ),
    );
  if (findings.length === 0) return;
  throw new CommandError(`The pages hold what belongs to development:\n  ${findings.join('\n  ')}`);
}
