import { Code } from '@/components/ui/code.tsx';
import { Fact } from '@/components/ui/facts.tsx';
import { Timestamp } from '@/components/ui/timestamp.tsx';
import type { PlatformIdentity } from '@/lib/contract/platform.ts';

type TokenExpiryProps = { readonly token: PlatformIdentity['tokens'][number] };

/** When the token for one resource ends, both ways of saying it, and when the next one is fetched. */
export function TokenExpiry({ token }: TokenExpiryProps) {
  return (
    <Fact name="Token for">
      <Code>{token.resource}</Code>
      <span className="block">
        expires <Timestamp at={token.expiresAt} />,{' '}
        <Timestamp show="absolute" at={token.expiresAt} />
      </span>
      <span className="block text-muted">
        renewed <Timestamp at={token.renewsAt} />, behind the requests
      </span>
    </Fact>
  );
}
