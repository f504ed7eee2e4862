import { ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';

type DisclosureProps = {
  readonly summary: ReactNode;
  readonly children: ReactNode;
};

/** A line that opens to the particulars. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="group/one">
      <summary className="flex cursor-pointer list-none items-center gap-4 px-5 py-3 outline-offset-[-2px] [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">{summary}</span>
        <ChevronDown
          aria-hidden
          className="size-4.5 shrink-0 text-muted transition-transform group-open/one:rotate-180"
        />
      </summary>
      <div className="grid gap-6 px-5 pt-1 pb-6">{children}</div>
    </details>
  );
}
