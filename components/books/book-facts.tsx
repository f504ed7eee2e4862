import { Code } from '@/components/ui/code.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { Book } from '@/lib/contract/books.ts';
import { languageName } from './language-name.ts';

export function BookFacts({ book }: { readonly book: Book }) {
  const { isbn, year, language, addedAt } = book;
  return (
    <div className="max-w-lg border-line border-y">
      <Facts>
        {isbn ? (
          <Fact name="ISBN">
            <Code>{isbn}</Code>
          </Fact>
        ) : null}
        {year === null ? null : <Fact name="Published">{year}</Fact>}
        {language ? <Fact name="Language">{languageName(language)}</Fact> : null}
        <Fact name="On the shelf since">
          <Timestamp show="day" at={addedAt} />
        </Fact>
      </Facts>
    </div>
  );
}
