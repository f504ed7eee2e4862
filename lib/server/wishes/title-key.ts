import 'server-only';
import { foldText } from '@/lib/server/database/fold-text.ts';

const longestKey = 300;

/**
 * What two spellings of one title have in common: no case, accents, punctuation, leading article or
 * subtitle. `The Salt Road: A History` → `salt road`.
 */
export function titleKey(title: string): string {
  const [main = ''] = foldText(title).split(/\s*[:(–—]\s*/);
  const words = bare(main).replace(/^(the|an?) (?=.)/, '');
  return (words || bare(foldText(title)) || foldText(title)).slice(0, longestKey);
}

function bare(text: string): string {
  return text
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
