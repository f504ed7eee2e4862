import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** @returns the absolute paths of all files below `folder`, sorted */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
