import type { KeyboardEvent } from 'react';
import type { DeskControl } from './use-desk.ts';

/** A scanner that types on means the next copy: its first letter goes where it belongs. */
export function leaveToField(event: KeyboardEvent, { field }: Pick<DeskControl, 'field'>): void {
  if (!/^[\w-]$/.test(event.key) || event.ctrlKey || event.metaKey) return;
  field.current?.focus();
  field.current?.select();
}
