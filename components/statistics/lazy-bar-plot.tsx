'use client';

import { RefreshCw } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { Button } from '@/components/ui/button.tsx';
import { Notice } from '@/components/ui/notice.tsx';
import { fetchedPart, useFetchedPart } from '@/components/ui/use-fetched-part.ts';
import type { BarPlot } from './bar-plot.tsx';
import { PlotSkeleton } from './plot-skeleton.tsx';

const barPlot = fetchedPart(() => import('./bar-plot.tsx').then((file) => file.BarPlot));

/**
 * The plotting library is half of this page's script: it comes after the figures, and only here. In
 * the browser alone, because a page on the server would carry inline styles.
 */
export function LazyBarPlot(props: ComponentProps<typeof BarPlot>) {
  const [failed, setFailed] = useState(false);
  const Plot = useFetchedPart(barPlot, !failed, () => setFailed(true));
  if (Plot) return <Plot {...props} />;
  if (!failed) return <PlotSkeleton />;
  return (
    <Notice
      tone="danger"
      title="The plot did not arrive"
      actions={
        <Button size="small" onClick={() => setFailed(false)}>
          <RefreshCw aria-hidden /> Try again
        </Button>
      }
    >
      <p>The network may hold it up. Check your connection, then try again.</p>
    </Notice>
  );
}
