'use client';

import { Breakdown, type BreakdownProps } from '@/components/shell/breakdown.tsx';

export default function ErrorPage(props: BreakdownProps) {
  return <Breakdown {...props} />;
}
