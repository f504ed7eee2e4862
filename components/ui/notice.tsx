import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

type NoticeTone = 'neutral' | 'warning' | 'danger';

const looks = {
  neutral: { frame: 'border-line bg-surface', ink: 'text-accent', Icon: Info },
  warning: { frame: 'border-warning/40 bg-warning-soft', ink: 'text-warning', Icon: TriangleAlert },
  danger: { frame: 'border-danger/40 bg-danger-soft', ink: 'text-danger', Icon: CircleAlert },
} as const;

type NoticeProps = {
  readonly tone?: NoticeTone;
  readonly title: string;
  readonly actions?: ReactNode;
  /** Puts the actions at its side: what stands over a page is to hide little of it. */
  readonly flat?: boolean;
  readonly children?: ReactNode;
};

/** Something to know, in words, with what to do next. A danger is announced at once. */
export function Notice(props: NoticeProps) {
  const { tone = 'neutral', title, actions, flat = false, children } = props;
  const { frame, ink, Icon } = looks[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : undefined}
      className={classNames(
        'flex gap-3 rounded-xl border text-left',
        flat ? 'px-4 py-2.5' : 'p-4',
        frame,
      )}
    >
      <Icon aria-hidden className={classNames('mt-0.5 size-5 shrink-0', ink)} />
      <div className="wrap-anywhere grid min-w-0 flex-1 grid-cols-1 gap-1">
        <p className="font-semibold">{title}</p>
        {children ? <div className="grid gap-2 text-sm">{children}</div> : null}
        {actions && !flat ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
      </div>
      {actions && flat ? <div className="self-center">{actions}</div> : null}
    </div>
  );
}
