import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type SectionProps = {
  readonly title: string;
  readonly hint?: ReactNode;
  readonly action?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A named part of a page, reachable as a landmark by its heading. */
export function Section({ title, hint, action, className, children }: SectionProps) {
  const heading = useId();
  return (
    <section
      aria-labelledby={heading}
      className={classNames('grid grid-cols-1 content-start gap-4', className)}
    >
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h2 id={heading} className="font-display text-xl/7 font-semibold">
            {title}
          </h2>
          {hint ? <p className="mt-1 max-w-[64ch] text-sm text-muted">{hint}</p> : null}
        </div>
        {action}
      </div>
      {children}
    </section>
  );
}
