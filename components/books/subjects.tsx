import Link from 'next/link';

/** Each subject leads to the other books about it. */
export function Subjects({ subjects }: { readonly subjects: readonly string[] }) {
  if (subjects.length === 0) return null;
  return (
    <ul aria-label="Subjects" className="flex flex-wrap gap-2">
      {subjects.map((subject) => (
        <li key={subject}>
          <Link
            href={`/books?q=${encodeURIComponent(subject)}`}
            className="inline-flex min-h-11 items-center wrap-anywhere rounded-3xl border border-line bg-surface px-4 text-sm transition-colors hover:border-accent hover:text-accent md:min-h-8"
          >
            {subject}
          </Link>
        </li>
      ))}
    </ul>
  );
}
