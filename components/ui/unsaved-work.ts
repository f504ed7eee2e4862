import { lookForUnsavedWork } from '@/lib/browser/session/unsaved-work.ts';
import { watchLeaving } from './watch-leaving.ts';

/** Something on the page that is lost when the page is left. */
export type UnsavedWork = {
  readonly isUnsaved: () => boolean;
  /** Asks the person; `leave` goes to where they wanted. */
  readonly ask: (leave: () => void) => void;
  /** Goes to an address of the app. */
  readonly go: (address: string) => void;
};

/** The latest last: it lies above the others. */
let works: readonly UnsavedWork[] = [];
let unwatch = () => {};

lookForUnsavedWork(() => latestUnsaved() !== undefined);

/**
 * From here on leaving the page asks first, as long as the work is unsaved.
 *
 * @returns how to end it
 */
export function addUnsavedWork(work: UnsavedWork): () => void {
  if (works.length === 0) unwatch = watchLeaving(latestUnsaved, leaveSafely);
  works = [...works, work];
  return () => forget(work);
}

/** Does `leave` at once, or when the person has said that what is unsaved may be lost. */
export function leaveSafely(leave: () => void): void {
  const work = latestUnsaved();
  if (work === undefined) {
    leave();
    return;
  }
  work.ask(() => {
    forget(work);
    leaveSafely(leave);
  });
}

function latestUnsaved(): UnsavedWork | undefined {
  return works.findLast((work) => work.isUnsaved());
}

function forget(work: UnsavedWork): void {
  if (!works.includes(work)) return;
  works = works.filter((one) => one !== work);
  if (works.length === 0) unwatch();
}
