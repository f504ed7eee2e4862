import Link from 'next/link';
import { classNames } from '@/components/ui/class-names.ts';
import { Logo } from './logo.tsx';

type WordmarkProps = {
  /** Only the mark until the sidebar is wide enough for the word. */
  readonly narrow?: boolean;
};

export function Wordmark({ narrow = false }: WordmarkProps) {
  return (
    <Link href="/" className="inline-flex min-h-11 md:min-h-10 items-center gap-2.5 rounded-md">
      <Logo className="size-7 text-accent" />
      <span
        className={classNames(
          'font-display text-xl font-semibold tracking-tight',
          narrow && 'sr-only xl:not-sr-only',
        )}
      >
        Keyless
      </span>
    </Link>
  );
}
