import { classNames } from '@/components/ui/class-names.ts';
import { FrameSkeleton } from './frame-skeleton.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { Wordmark } from './wordmark.tsx';

/** The bar while nobody is signed in, or while that is not known yet. */
export function VisitorBar({ starting }: { readonly starting: boolean }) {
  return (
    <header>
      {starting ? <FrameSkeleton.Bar /> : null}
      <div
        className={classNames(
          'page-column flex h-16 items-center justify-between gap-4',
          starting && 'newcomer-only',
        )}
      >
        <Wordmark />
        <ThemeSwitch />
      </div>
    </header>
  );
}
