import { Card } from '@/components/ui/card.tsx';
import { Code } from '@/components/ui/code.tsx';
import { CopyButton } from '@/components/ui/copy-button.tsx';
import { Fact, Facts } from '@/components/ui/facts.tsx';
import { Section } from '@/components/ui/section.tsx';
import type { Me } from '@/lib/contract/me.ts';

/** Who the token says this is; the ids are what data is keyed by. */
export function IdentitySection({ me }: { readonly me: Me }) {
  return (
    <Section title="Who you are">
      <Card className="px-5 py-2">
        <Facts>
          <Fact name="Name">{me.name}</Fact>
          {me.username ? <Fact name="Sign-in name">{me.username}</Fact> : null}
          <IdFact name="Object id" id={me.objectId} />
          <IdFact name="Organisation id" id={me.tenantId} />
        </Facts>
      </Card>
    </Section>
  );
}

function IdFact({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <Fact name={name} action={<CopyButton iconOnly text={id} what={name.toLowerCase()} />}>
      <Code className="text-xs">{id}</Code>
    </Fact>
  );
}
