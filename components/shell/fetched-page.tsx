'use client';

import { useState } from 'react';
import { type FetchedPart, useFetchedPart } from '@/components/ui/use-fetched-part.ts';
import { MissingNotice } from './missing-notice.tsx';
import { PageSkeleton } from './page-skeleton.tsx';

type FetchedPageProps<Props> = { readonly part: FetchedPart<Props>; readonly props: Props };

/** What a page consists of, when its script comes after the frame. */
export function FetchedPage<Props extends object>({ part, props }: FetchedPageProps<Props>) {
  const [missing, setMissing] = useState(false);
  const Page = useFetchedPart(part, !missing, () => setMissing(true));
  if (Page) return <Page {...props} />;
  if (!missing) return <PageSkeleton />;
  return (
    <>
      <h1 className="sr-only">Keyless</h1>
      <MissingNotice onRetry={() => setMissing(false)} />
    </>
  );
}
