import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { filesBelow } from './files-below.ts';

const compressible = /\.(html|js|css|txt|json|svg|xml|webmanifest|map)$/;

/** Below this an encoded body saves less than its headers cost. */
const smallest = 1024;

/** Puts a .br and a .gz beside every file that is worth it, so that no host compresses on the fly. */
export async function precompress(folder: string): Promise<void> {
  await Promise.all(filesBelow(folder).filter(isCompressible).map(compressFile));
}

function isCompressible(file: string): boolean {
  return compressible.test(file);
}

async function compressFile(file: string): Promise<void> {
  const content = await readFile(file);
  if (content.length < smallest) return;
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, {
      params: {
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}
