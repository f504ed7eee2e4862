import { Compass } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button-link.tsx';
import { FullMessage } from '@/components/ui/full-message.tsx';

export function NotFound() {
  return (
    <FullMessage
      icon={Compass}
      title="This page is not on any shelf"
      actions={
        <>
          <ButtonLink href="/" look="primary">
            Go home
          </ButtonLink>
          <ButtonLink href="/books">Browse the books</ButtonLink>
        </>
      }
    >
      The address may be mistyped, or the page has moved since the link was made.
    </FullMessage>
  );
}
