import { Badge } from '@/components/ui/badge.tsx';
import { Section } from '@/components/ui/section.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { DeskEntry } from './desk-entry.ts';

/** What was done since the page was opened, the latest first; each is announced as it happens. */
export function DeskLog({ log }: { readonly log: readonly DeskEntry[] }) {
  return (
    <Section title="Done so far" hint="Since you opened this page.">
      <div role="log" aria-label="Done so far">
        {log.length === 0 ? <p className="text-muted text-sm">Nothing yet.</p> : null}
        <ol className={log.length === 0 ? undefined : list}>
          {log.map(({ id, at, title, text, todo }) => (
            <li key={id} className="wrap-anywhere grid grid-cols-1 gap-1 px-5 py-3 text-sm">
              <p className="font-semibold">{title}</p>
              <p>
                {text}{' '}
                <span className="text-muted">
                  <Timestamp at={new Date(at).toISOString()} />
                </span>
              </p>
              {todo ? (
                <p>
                  <Badge tone="warning">{todo}</Badge>
                </p>
              ) : null}
            </li>
          ))}
        </ol>
      </div>
    </Section>
  );
}

const list = 'divide-y divide-line rounded-xl border border-line bg-surface';
