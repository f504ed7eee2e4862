'use client';

import { useState } from 'react';
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { plotColour } from './plot-colours.ts';

export type BarPlotProps = {
  /** What the plot is of, for assistive technology. */
  readonly title: string;
  /** One name for each series, stacked in this order from the axis on. */
  readonly series: readonly string[];
  /** One bar for each, with a value for each series. */
  readonly bars: readonly { readonly name: string; readonly values: readonly number[] }[];
  /** Names every bar, however narrow; else those for which there is room. */
  readonly everyName?: boolean;
  /** The place of each series' colour; without it, in order. */
  readonly colours?: readonly number[];
};

const height = 280;
/** A letter of a name and the numbers beside the bars, in pixels. */
const [letterWidth, scaleWidth] = [7, 48];
const slanted = { angle: -30, textAnchor: 'end', height: 64 } as const;
const tick = { fill: 'var(--color-muted)', fontSize: 12 };
const tooltipStyle = {
  background: 'var(--color-raised)',
  border: '1px solid var(--color-line-strong)',
  borderRadius: 8,
  color: 'var(--color-ink)',
  fontSize: 13,
};

/**
 * Vertical bars, stacked. Arrow keys go from bar to bar. Nothing moves by itself; whoever does not
 * see it finds the table beside it.
 */
export function BarPlot({ title, series, bars, everyName = false, colours = [] }: BarPlotProps) {
  const [width, setWidth] = useState(0);
  const longest = Math.max(0, ...bars.map((bar) => bar.name.length));
  // Level names would run into each other.
  const slants = everyName && (longest + 1) * letterWidth * bars.length > width - scaleWidth;
  const data = bars.map(({ name, values }) => ({ name, values }));
  return (
    <ResponsiveContainer width="100%" height={height} onResize={setWidth}>
      <BarChart data={data} title={title} margin={{ top: 8, right: 4, bottom: 0, left: -12 }}>
        <CartesianGrid vertical={false} stroke="var(--color-line)" />
        <XAxis
          dataKey="name"
          tick={tick}
          tickLine={false}
          stroke="var(--color-line-strong)"
          minTickGap={8}
          interval={everyName ? 0 : 'preserveEnd'}
          {...(slants && slanted)}
        />
        <YAxis tick={tick} tickLine={false} axisLine={false} allowDecimals={false} />
        <Tooltip
          cursor={{ fill: 'var(--color-sunken)' }}
          contentStyle={tooltipStyle}
          itemStyle={{ color: 'var(--color-ink)' }}
          isAnimationActive={false}
        />
        {series.map((name, place) => (
          <Bar
            key={name}
            name={name}
            dataKey={(bar: { values: readonly number[] }) => bar.values[place] ?? 0}
            stackId="all"
            fill={plotColour(colours[place] ?? place).fill}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}
