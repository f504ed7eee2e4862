import 'server-only';

const letters = [...'abcdefghijklmnopqrstuvwxyz0123456789'];
const places = [0, 1] as const;

/**
 * The words from which `word` is one mistake away in its first two letters: a letter too many, two
 * exchanged, one wrong or one missing there.
 */
export function editsOfBeginning(word: string): string[] {
  const edits = places.flatMap((at) => {
    const [before, here, after] = [word.slice(0, at), word.slice(at), word.slice(at + 1)];
    const [first = '', second = ''] = here;
    return [
      before + after,
      before + second + first + here.slice(2),
      ...letters.map((letter) => before + letter + after),
      ...letters.map((letter) => before + letter + here),
    ];
  });
  return [...new Set(edits)].filter((edit) => edit !== word && edit !== '');
}
