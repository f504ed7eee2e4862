import Link from 'next/link';
import { Loading } from '@/components/ui/loading.tsx';
import { Section } from '@/components/ui/section.tsx';
import { ShareBar } from '@/components/ui/share-bar.tsx';
import { Skeleton } from '@/components/ui/skeleton.tsx';
import type { LibraryOverview } from '@/lib/contract/books.ts';

type TopSubjectsProps = { readonly subjects: LibraryOverview['topSubjects'] };

/** The subjects with the most books, each leading to them. */
export function TopSubjects({ subjects }: TopSubjectsProps) {
  if (subjects.length === 0) return null;
  const most = Math.max(...subjects.map(({ books }) => books));
  return (
    <Section title="Top subjects">
      <ol className="grid gap-1">
        {subjects.map(({ subject, books }) => (
          <li key={subject}>
            <Link
              href={`/books?q=${encodeURIComponent(subject)}`}
              className="group grid min-h-11 md:min-h-10 content-center gap-1 rounded-md py-1"
            >
              <span className="flex justify-between gap-4 text-sm">
                <span className="truncate group-hover:text-accent">{subject}</span>
                <span className="text-muted tabular-nums">{books}</span>
              </span>
              <ShareBar share={books / most} />
            </Link>
          </li>
        ))}
      </ol>
    </Section>
  );
}

/** As high as the ten that there usually are: what stands below on narrow screens does not jump. */
export function TopSubjectsSkeleton() {
  return (
    <Section title="Top subjects">
      <Loading label="Top subjects are loading">
        <Skeleton className="h-109 w-full" />
      </Loading>
    </Section>
  );
}
