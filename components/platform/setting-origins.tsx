import { ChevronDown } from 'lucide-react';
import { Code } from '@/components/ui/code.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { PlatformSetting } from '@/lib/contract/platform.ts';

type SettingOriginsProps = { readonly settings: readonly PlatformSetting[] };

const groups = [
  ['vault', 'From the vault', 'Read again while the app runs: a change takes effect by itself.'],
  ['environment', 'From the environment', 'A change takes effect at the next start.'],
  ['default', 'Not set', 'The default counts. Setting one takes effect at the next start.'],
] as const;

/** Which setting came from where, and when a change of it counts. */
export function SettingOrigins({ settings }: SettingOriginsProps) {
  return (
    <Section title="Settings" hint="Where each comes from, and when a change of it takes effect.">
      <div className="grid gap-3">
        {groups.map(([from, title, effect]) => {
          const members = settings.filter((setting) => setting.from === from);
          if (members.length === 0) return null;
          return <SettingGroup key={from} title={title} effect={effect} settings={members} />;
        })}
      </div>
    </Section>
  );
}

type SettingGroupProps = SettingOriginsProps & { readonly title: string; readonly effect: string };

function SettingGroup({ title, effect, settings }: SettingGroupProps) {
  return (
    <details className="group rounded-xl border border-line bg-surface">
      <summary className="flex cursor-pointer list-none items-center gap-4 rounded-xl px-5 py-4 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 flex-1">
          <span className="block font-semibold">
            {title} <span className="font-normal text-muted tabular-nums">{settings.length}</span>
          </span>
          <span className="block text-muted text-sm">{effect}</span>
        </span>
        <ChevronDown
          aria-hidden
          className="size-4.5 shrink-0 text-muted transition-transform group-open:rotate-180"
        />
      </summary>
      <dl className="divide-y divide-line border-line border-t text-sm">
        {settings.map(({ name, about }) => (
          <div key={name} className="grid gap-x-6 px-5 py-2.5 lg:grid-cols-[22rem_1fr]">
            <dt>
              <Code>{name}</Code>
            </dt>
            <dd className="text-muted">{about}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
