import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { root } from '../repository.ts';

/** What Next reads by itself in development. https://nextjs.org/docs/app/guides/environment-variables */
const files = ['.env.development.local', '.env.local', '.env.development', '.env'];

/** The settings that files of a folder would add to the environment. */
export function namesInEnvFiles(folder = root): readonly string[] {
  const found = files.map((file) => join(folder, file)).filter((file) => existsSync(file));
  return found.flatMap((file) => Object.keys(parseEnv(readFileSync(file, 'utf8'))));
}
