import * as z from 'zod';

/** Controls but for tabs and line ends, and two code points that XML cannot hold (section 2.2). */
const unwritten = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;
const halfCharacters = /\p{Surrogate}/gu;
const replacement = '\ufffd';

/**
 * What a person wrote, without the blanks around it. Control characters, which old systems leave
 * behind, are taken out: nobody sees them, and no file of text or spreadsheet can hold them. Half a
 * character is none, and becomes what every database and file makes of it.
 */
export const written = z.string().overwrite(readable).trim();

/** `text` as {@link written} takes it, but for the blanks. */
export function readable(text: string): string {
  return text.replace(unwritten, '').replace(halfCharacters, replacement);
}
