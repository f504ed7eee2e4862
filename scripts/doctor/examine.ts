import { accessSync, constants, existsSync } from 'node:fs';
import { outdatedPackages } from '../bootstrap/install-dependencies.mjs';
import { isFresh } from '../build/build-when-stale.ts';
import { bundlesFreshness } from '../build/bundles.ts';
import { pagesFreshness } from '../build/pages.ts';
import { isPortFree } from '../laptop/ports.ts';
import { inRepository } from '../repository.ts';
import { findBrowser } from '../tests/ensure-browser.ts';
import { examinePlatform } from './examine-platform.ts';
import { type Finding, good, note, problem } from './finding.ts';

/** Looks at everything that `npm start` and `npm test` depend on, and changes nothing. */
export async function examine(): Promise<Finding[]> {
  return [
    good(`Node ${process.version} runs the scripts.`),
    dependencies(),
    build('The pages', pagesFreshness()),
    build('The API and the emulators', bundlesFreshness()),
    await port(3000, 'The app', 'PORT=3001 npm start'),
    await port(3100, 'The emulators', 'nothing: the next free port is taken'),
    dataFolder(),
    await browser(),
    ...(await examinePlatform(process.env)),
  ];
}

function dependencies(): Finding {
  const missing = outdatedPackages();
  if (missing.length === 0) return good('The dependencies are as package-lock.json names them.');
  const some = missing.slice(0, 3).join(', ');
  return problem(`${missing.length} dependencies are missing or old: ${some}`, 'npm ci');
}

function build(what: string, freshness: Parameters<typeof isFresh>[0]): Finding {
  if (isFresh(freshness)) return good(`${what} are built from the present sources.`);
  return note(`${what} are not built from the present sources.`, 'npm start builds them');
}

async function port(number: number, what: string, advice: string): Promise<Finding> {
  if (await isPortFree(number)) return good(`Port ${number} is free.`);
  return note(`Port ${number} is taken. ${what} may be running already; else:`, advice);
}

function dataFolder(): Finding {
  const folder = existsSync(inRepository('data')) ? 'data' : '.';
  try {
    accessSync(inRepository(folder), constants.W_OK);
    return good('The database file can be written below ./data.');
  } catch {
    return problem('./data cannot be written.', 'set DATABASE_URL=file:PATH to a place that can');
  }
}

async function browser(): Promise<Finding> {
  const found = process.env['KEYLESS_CHROMIUM'] || (await findBrowser().catch(() => undefined));
  if (found !== undefined) return good(`The browser tests use ${found}.`);
  return note('No browser is installed.', 'npm test installs one, or set KEYLESS_CHROMIUM=PATH');
}
