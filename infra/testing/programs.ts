import { chmodSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { inRepository } from '../../scripts/repository.ts';
import type { Answer, Call } from './call.ts';
import { answerStandIns } from './stand-ins.ts';

export type Programs = { remove(): Promise<void> };

/** Puts stand-ins of these names first on PATH; what each is asked, `answer` answers. */
export async function putPrograms(
  names: readonly string[],
  answer: (call: Call) => Answer,
): Promise<Programs> {
  const path = process.env['PATH'] ?? '';
  const server = await answerStandIns(answer);
  const folder = mkdtempSync(join(tmpdir(), 'keyless-programs-'));
  const standIn = inRepository('infra/testing/stand-in.sh');
  chmodSync(standIn, 0o755);
  for (const name of names) symlinkSync(standIn, join(folder, name));
  process.env['STAND_IN_PORT'] = String((server.address() as AddressInfo).port);
  process.env['PATH'] = folder + delimiter + path;
  return {
    async remove() {
      process.env['PATH'] = path;
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true });
    },
  };
}
