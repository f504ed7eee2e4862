import type { ApiProblem } from '@/lib/browser/api/api-problem.ts';
import type { LaidOut, OpenedFile } from '@/lib/browser/book-file/book-file-messages.ts';
import type { Layout } from '@/lib/browser/book-file/guess-layout.ts';
import type { Import, OnDuplicate } from '@/lib/contract/imports.ts';
import type { Tally } from './tally.ts';

/** A file that has been read, and how it is read. */
export type ChosenFile = {
  readonly opened: OpenedFile;
  readonly layout: Layout;
  readonly laidOut: LaidOut;
};

/** Where a person is on the way from a file to books. */
export type ImportFlow =
  | { readonly step: 'choose'; readonly reading: boolean; readonly problem: string | null }
  | {
      readonly step: 'layout';
      readonly file: ChosenFile;
      readonly onDuplicate: OnDuplicate;
      /** Why the rows could not be checked. */
      readonly error: ApiProblem | null;
    }
  | {
      readonly step: 'checking' | 'checked';
      readonly file: ChosenFile;
      readonly onDuplicate: OnDuplicate;
      readonly tally: Tally;
      /** Of the import that would follow: starting it twice starts one. */
      readonly id: string;
      readonly starting: boolean;
      /** Why it could not be started. */
      readonly error: ApiProblem | null;
    }
  | {
      readonly step: 'importing' | 'stopped' | 'done';
      readonly file: ChosenFile;
      readonly running: Import;
      readonly problems: Tally['problems'];
      readonly cancelling: boolean;
      /** Why it stopped. */
      readonly error: ApiProblem | null;
    };

export type AtLayout = Extract<ImportFlow, { step: 'layout' }>;
export type AtCheck = Extract<ImportFlow, { step: 'checking' | 'checked' }>;

export const atTheBeginning = { step: 'choose', reading: false, problem: null } as const;

/** Whether a person has said something of a file, which is not what was guessed, and not sent it. */
export function isBegun(flow: ImportFlow): boolean {
  if (flow.step !== 'layout' && flow.step !== 'checking' && flow.step !== 'checked') return false;
  const { file, onDuplicate } = flow;
  return (
    onDuplicate !== 'skip' || JSON.stringify(file.layout) !== JSON.stringify(file.opened.layout)
  );
}
