import { classNames } from './class-names.ts';

/**
 * A grey block in the shape of what is coming, wherever text may stand: in a paragraph, a browser ends
 * that at a `div`. Hidden from assistive technology.
 */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <span
      aria-hidden
      className={classNames('block animate-breathe rounded-md bg-sunken', className)}
    />
  );
}
