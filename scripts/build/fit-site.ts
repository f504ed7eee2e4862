import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRepository } from '../repository.ts';
import { configureSite } from './configure-site.ts';
import { filesBelow } from './files-below.ts';
import { nameApiOrigin } from './name-api-origin.ts';
import type { SitePlaces } from './site-places.ts';

const configuration = 'staticwebapp.config.json';

/** Makes the pages in `folder` those of one deployment, with the configuration that belongs to them. */
export function fitSite(folder: string, places: SitePlaces): void {
  for (const page of filesBelow(folder).filter((file) => file.endsWith('.html'))) {
    writeFileSync(page, nameApiOrigin(readFileSync(page, 'utf8'), places.apiOrigin));
  }
  const text = readFileSync(inRepository(configuration), 'utf8');
  writeFileSync(join(folder, configuration), configureSite(text, places));
}
