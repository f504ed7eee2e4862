import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AzCommand } from './az-options.ts';
import { type Answer, good, notFound } from './call.ts';

/** In a link that opens the pages: whoever reads it may, so it must be seen nowhere. */
export const linkSignature = 'sig=never-to-be-seen';

type Command = (one: (option: string) => string, command: AzCommand) => Answer;
type Foreign = (place: 'container' | 'blob') => string;

/** The storage account of Terraform's state and of the kept releases. */
export class FakeStorage {
  readonly accounts = new Set<string>();
  keepsVersions = false;
  readonly #refuse: (why: string) => Answer;
  /** What somebody else keeps there, or nothing. */
  readonly #foreign: Foreign;
  readonly #folder = mkdtempSync(join(tmpdir(), 'keyless-fake-storage-'));
  readonly #blobs = new Map<string, string>();
  /** The blob that was downloaded last. */
  #fetched = '';

  constructor(refuse: (why: string) => Answer, foreign: Foreign) {
    this.#refuse = refuse;
    this.#foreign = foreign;
  }

  readonly commands: Readonly<Record<string, Command>> = {
    'storage account show': (one) => {
      if (!this.accounts.has(one('--name'))) return notFound;
      return good(one('--query') === 'allowSharedKeyAccess' ? 'false' : '');
    },
    'storage account create': (one) => {
      const open = ['--allow-shared-key-access', '--allow-blob-public-access'].filter(
        (option) => one(option) !== 'false',
      );
      if (open.length > 0)
        return this.#refuse(`an account that anybody with a key may open: ${open}`);
      this.accounts.add(one('--name'));
      return good();
    },
    'storage account blob-service-properties show': (one) =>
      this.accounts.has(one('--account-name')) ? good(String(this.keepsVersions)) : notFound,
    'storage account blob-service-properties update': (one) => {
      this.keepsVersions = one('--enable-versioning') === 'true';
      return good();
    },
    'storage container-rm show': (one) => (this.accounts.has(one('--name')) ? good() : notFound),
    'storage container-rm list': () => good(`tfstate\nreleases\n${this.#foreign('container')}`),
    'storage container-rm create': (one) => good(String(this.accounts.add(one('--name')) && '')),
    'storage blob list': (one) => {
      const isState = one('--container-name') === 'tfstate';
      const ours = isState ? ['test.tfstate'] : [...this.#blobs.keys()];
      return good([...ours, isState ? '' : this.#foreign('blob')].join('\n'));
    },
    'storage blob delete': (one) => good(String(this.#blobs.delete(one('--name')) && '')),
    'storage blob exists': (one) => good(String(this.#blobs.has(one('--name')))),
    'storage blob upload': (one) => {
      const file = join(this.#folder, one('--name').replaceAll('/', '_'));
      copyFileSync(one('--file'), file);
      this.#blobs.set(one('--name'), file);
      return good();
    },
    'storage blob download': (one) => {
      const file = this.#blobs.get(one('--name'));
      if (file === undefined) return notFound;
      copyFileSync(file, one('--file'));
      this.#fetched = one('--name');
      return good();
    },
    'storage blob generate-sas': (one, { options }) => {
      if (!options.has('--as-user') || one('--permissions') !== 'r')
        return this.#refuse('a wide link');
      return good(`https://state.example/releases/${one('--name')}?${linkSignature}\n`);
    },
  };

  text(blob: string): string | undefined {
    const file = this.#blobs.get(blob);
    return file === undefined ? undefined : readFileSync(file, 'utf8');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  clear(): void {
    this.accounts.clear();
    this.#blobs.clear();
  }

  /** A script may release only what it kept before: the file that it fetched last. */
  releaseOf(file: string): string {
    const kept = this.#blobs.get(this.#fetched);
    if (kept === undefined || !readFileSync(kept).equals(readFileSync(file))) {
      this.#refuse('a release that was not kept');
    }
    return this.#fetched.split('/')[1] ?? '';
  }
}
