import { classNames } from './class-names.ts';

/** A grey block in the shape of what is coming. Hidden from assistive technology. */
export function Skeleton({ className }: { readonly className?: string }) {
  return (
    <div aria-hidden className={classNames('animate-breathe rounded-md bg-sunken', className)} />
  );
}
