'use client';

import type { ReactNode } from 'react';
import { type FetchedPart, useFetchedPart } from '@/components/ui/use-fetched-part.ts';

type FramePartProps<Props> = {
  readonly part: FetchedPart<Props>;
  readonly props: Props;
  /** Whether another part did not arrive, and the person has not asked for them again. */
  readonly missing: boolean;
  readonly onMissing: () => void;
  /** Shown until it is there. */
  readonly children?: ReactNode;
};

/** A part of the frame, which stands without it. */
export function FramePart<Props extends object>(given: FramePartProps<Props>) {
  const { part, props, missing, onMissing, children } = given;
  const Part = useFetchedPart(part, !missing, onMissing);
  return Part ? <Part {...props} /> : children;
}
