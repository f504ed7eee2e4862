/**
 * Colours of a plot's series, told apart by people who see fewer of them, in both themes
 * (after Okabe and Ito, https://jfly.uni-koeln.de/color/). The legend has the same order as the bars.
 */
export const plotColours = [
  { fill: 'var(--color-plot-1)', swatch: 'bg-plot-1' },
  { fill: 'var(--color-plot-2)', swatch: 'bg-plot-2' },
  { fill: 'var(--color-plot-3)', swatch: 'bg-plot-3' },
  { fill: 'var(--color-plot-4)', swatch: 'bg-plot-4' },
  { fill: 'var(--color-plot-5)', swatch: 'bg-plot-5' },
  { fill: 'var(--color-plot-6)', swatch: 'bg-plot-6' },
] as const;

export type PlotColour = (typeof plotColours)[number];

/** The colour of a series by its place; from the sixth on they share the last one. */
export function plotColour(place: number): PlotColour {
  return plotColours[place] ?? plotColours[5];
}
