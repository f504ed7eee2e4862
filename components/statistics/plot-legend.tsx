import { classNames } from '@/components/ui/class-names.ts';
import type { BarPlotProps } from './bar-plot.tsx';
import { plotColour } from './plot-colours.ts';

type PlotLegendProps = Pick<BarPlotProps, 'series' | 'colours'>;

/** Which colour is what, in the order of the bars. */
export function PlotLegend({ series, colours = [] }: PlotLegendProps) {
  return (
    <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm">
      {series.map((name, place) => (
        <li key={name} className="flex items-center gap-2">
          <span
            aria-hidden
            className={classNames('size-3 rounded-sm', plotColour(colours[place] ?? place).swatch)}
          />
          {name}
        </li>
      ))}
    </ul>
  );
}
