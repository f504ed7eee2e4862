import 'server-only';
import fc from 'fast-check';
import { BookQuery, FilterQuery, NewBook } from '@/lib/contract/books.ts';
import { parameterOf } from '@/lib/contract/list-parameter.ts';

/** Few, so that books share them. */
const usual = ['salt', 'SALZ', 'Sältig', 'saltire', 's', 'the', 'Der', 'road', 'Étranger'] as const;

/** Of many scripts, with all that folding meets. */
const rare =
  `beekeeper beekeepers The a die la Quist sea Straße strasse STRAẞE e\u0301te\u0301 été L’Étranger
  l'etranger O’Brien gl’inganni 1984 19 ½ ² co-op Ansa-Vey 資本論 資 한국 กำ ก็ ラーメン 書+ C++ C#
  İstanbul ısı ﬁn ＡＢ 🙂 👩‍👩‍👧 🙂salt \u{20000}\u{20001} \u{10400} % _ [a] \\ " a"salt ^ · \u0301 \ud800
  e\u200d ${'x'.repeat(70)} ${'x'.repeat(60)}y`.split(/\s+/);

const word = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...usual) },
  { weight: 6, arbitrary: fc.constantFrom(...rare) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
);
const text = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 4 }), fc.constantFrom(' ', ' ', '-', ', ', ''))
  .map(([some, between]) => some.join(between).trim() || 'Nothing');
const subject = fc.oneof(
  { weight: 1, arbitrary: text },
  {
    weight: 3,
    arbitrary: fc.constantFrom('History', 'history', 'HISTORY!', 'Naval, history', 'My "history"'),
  },
);
const languages = ['en', 'de', 'fr', 'it', 'pt-BR', 'pt-br', 'de-CH', null] as const;
const years = [1450, 1984, 1989, 1990, 1999, 2000, 2100, null] as const;

/** A book as people write them, and as they hardly do. */
export const messyBook = fc
  .record({
    title: text,
    authors: fc.array(text, { minLength: 1, maxLength: 2 }),
    year: fc.constantFrom(...years),
    language: fc.constantFrom(...languages),
    subjects: fc.array(subject, { maxLength: 3 }),
  })
  .map((given) => NewBook.parse(given));

const mistakes = ['', '', '', '', '', 'cut', 'cut', 'less', 'more', 'exchanged'] as const;

/** A word of books, cut now and then, or with a letter too few, too many or exchanged. */
const typed = fc
  .tuple(word, fc.nat({ max: 5 }), fc.constantFrom(...mistakes))
  .map(([given, at, mistake]) => {
    const letters = [...given];
    if (mistake === 'cut') return letters.slice(0, at + 1).join('');
    if (mistake === 'less') letters.splice(at, 1);
    if (mistake === 'more') letters.splice(at, 0, 'q');
    if (mistake === 'exchanged') letters.splice(at, 2, letters[at + 1] ?? '', letters[at] ?? '');
    return letters.join('');
  });

const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: 1, maxLength: 2 });

/** What may be asked of such books: often one thing, seldom several. */
export const messyFilter = fc
  .record({
    q: now(1, fc.array(typed, { minLength: 1, maxLength: 2 })),
    status: now(4, fc.constant('withdrawn')),
    subject: now(3, some(subject)),
    language: now(3, some(fc.constantFrom('en', 'DE', 'pt-BR', 'xx'))),
    from: now(4, fc.constantFrom(1, 1450, 1985, 1990, 2000)),
    to: now(4, fc.constantFrom(1450, 1989, 1990, 1999, 2000, 9999)),
    exact: now(4, fc.constant('words')),
  })
  .map(({ q, subject, language, ...others }) => {
    const given = {
      ...others,
      q: q?.join(' ').slice(0, 200),
      subject: subject && parameterOf(subject).slice(0, 1000),
      language: language?.join(','),
    };
    const asked = Object.entries(given).filter(([, value]) => value !== undefined);
    return FilterQuery.parse(Object.fromEntries(asked));
  });

/** `value` now and then: once for `n` times that there is none. */
function now<T>(n: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof(
    { weight: n, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

export const messyQuery = fc
  .tuple(
    messyFilter,
    fc.constantFrom('relevance', 'title', 'author', 'year', 'newest', undefined),
    fc.integer({ min: 1, max: 9 }),
  )
  .map(([filter, sort, limit]) => BookQuery.parse({ ...filter, limit, ...(sort && { sort }) }));
