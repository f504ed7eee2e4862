type Look = () => boolean;

let isUnsaved: Look = () => false;

/** Whoever keeps account of what a person typed on this page says here how to look for it. */
export function lookForUnsavedWork(look: Look): void {
  isUnsaved = look;
}

/** Whether leaving the page would lose something that a person typed or began. */
export function hasUnsavedWork(): boolean {
  return isUnsaved();
}
