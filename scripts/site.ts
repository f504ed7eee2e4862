import { cpSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fitSite } from './build/fit-site.ts';
import { sitePlaces } from './build/site-places.ts';
import { runCommand } from './process/run-command.ts';
import { inRepository } from './repository.ts';
import { CommandError } from './terminal/command-error.ts';

/**
 * `npm run site -- FOLDER`: the pages of `npm run build` for one deployment on Static Web Apps, in a
 * new folder. NEXT_PUBLIC_API_URL and ENTRA_AUTHORITY_HOST say where its API and its sign-in are, so
 * one build serves them all. Compressed files stay behind: the platform compresses by itself.
 */
await runCommand(async () => {
  const [folder] = process.argv.slice(2);
  const pages = inRepository('out');
  if (folder === undefined) throw new CommandError('Name the folder: npm run site -- FOLDER');
  if (existsSync(folder)) throw new CommandError(`${folder} is already there.`);
  if (!existsSync(pages)) throw new CommandError('There are no pages in out: run npm run build.');
  const places = sitePlaces(process.env);
  cpSync(pages, folder, { recursive: true, filter: (source) => !/\.(br|gz)$/.test(source) });
  fitSite(resolve(folder), places);
});
