'use client';

import dynamic from 'next/dynamic';
import { PlotSkeleton } from './plot-skeleton.tsx';

/**
 * The plotting library is half of this page's script: it comes after the figures, and only here. In
 * the browser alone, because a page on the server would carry inline styles.
 */
export const LazyBarPlot = dynamic(() => import('./bar-plot.tsx').then((file) => file.BarPlot), {
  ssr: false,
  loading: () => <PlotSkeleton />,
});
