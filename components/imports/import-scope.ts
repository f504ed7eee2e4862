import type { Dispatch, RefObject, SetStateAction } from 'react';
import { tellFailure } from '@/components/lending/tell-failure.ts';
import type { BookFileReader } from '@/lib/browser/book-file/open-book-file.ts';
import { FileProblem } from '@/lib/browser/book-file/table.ts';
import type { ImportFlow } from './import-flow.ts';

/** What the steps of an import work with. */
export type ImportScope = {
  readonly reader: () => BookFileReader;
  readonly setFlow: Dispatch<SetStateAction<ImportFlow>>;
  /** Ends what is under way. */
  readonly stop: RefObject<AbortController>;
  /** Back to choosing a file, with what was wrong with the last one. */
  readonly startOver: (problem?: string) => void;
  /** Has the rest of the app ask anew. */
  readonly refresh: () => void;
};

/** A file that cannot be read any more is chosen again; what the API refuses can be tried again. */
export function failIn({ startOver }: ImportScope, error: unknown): void {
  if (error instanceof FileProblem) startOver(error.message);
  else tellFailure(error);
}

/** From here on `stop` means this. */
export function beginIn({ stop }: ImportScope): AbortSignal {
  stop.current = new AbortController();
  return stop.current.signal;
}
