import { Unzip, UnzipInflate } from 'fflate';
import { FileProblem, fileLimits } from './table.ts';

const chunkBytes = 64 * 1024;

/**
 * Unpacks the parts of a zip archive that `wanted` names, as text. It stops as soon as more comes out
 * than a list of books can be: what an archive says of its own size is not believed.
 *
 * @param most bytes that may come out, all parts together
 * @throws {FileProblem} for a damaged archive, and for one that unpacks to too much.
 */
export function unpack(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most: number = fileLimits.unpackedBytes,
): Map<string, string> {
  const parts = new Map<string, string>();
  let unpacked = 0;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const decoder = new TextDecoder();
    const texts: string[] = [];
    file.ondata = (error, chunk, final) => {
      if (error) throw error;
      unpacked += chunk.byteLength;
      if (unpacked > most) throw tooLarge(most);
      texts.push(decoder.decode(chunk, { stream: !final }));
      if (final) parts.set(file.name, texts.join(''));
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let start = 0; start < bytes.length; start += chunkBytes) {
      const end = Math.min(start + chunkBytes, bytes.length);
      unzip.push(bytes.subarray(start, end), end === bytes.length);
    }
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    throw new FileProblem('This file is damaged. Open it in Excel and save it again.');
  }
  return parts;
}

function tooLarge(most: number): FileProblem {
  const megabytes = most / 1024 / 1024;
  return new FileProblem(
    `This file unpacks to more than ${megabytes} MB. Save the sheet with the books as CSV.`,
  );
}
