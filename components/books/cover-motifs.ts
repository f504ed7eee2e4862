import type { Random } from './random.ts';

/** One shape of a cover's picture, in a field 200 wide and 300 high; the title stands above y = 120. */
export type CoverShape = {
  readonly d: string;
  readonly tone: 'first' | 'second';
  readonly opacity: number;
};

type Motif = (random: Random) => CoverShape[];

const width = 200;
const height = 300;
const horizon = 130;

function disc(x: number, y: number, radius: number): string {
  const r = round(radius);
  return `M${round(x - r)} ${round(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function tone(index: number): CoverShape['tone'] {
  return index % 2 === 0 ? 'first' : 'second';
}

/** Rings around a corner of the lower half. */
const rings: Motif = (random) => {
  const x = random.below(2) * width;
  const largest = random.between(150, 175);
  return range(5).map((index) => ({
    d: disc(x, height, largest * (1 - index * 0.19)),
    tone: tone(index),
    opacity: 0.9,
  }));
};

/** A sun above hills. */
const hills: Motif = (random) => {
  const sun = disc(random.between(60, 150), random.between(165, 185), random.between(26, 34));
  const ridge = (index: number) => {
    const y = 205 + index * 30;
    const [a, b] = [random.between(-26, 26), random.between(-26, 26)].map(round);
    return `M0 ${y}C60 ${y + (a ?? 0)} 130 ${y + (b ?? 0)} 200 ${y - 6}V${height}H0Z`;
  };
  return [
    { d: sun, tone: 'first', opacity: 1 },
    ...range(3).map((index): CoverShape => ({ d: ridge(index), tone: 'second', opacity: 0.5 })),
  ];
};

/** Quarter circles, turned by chance, in squares of 50. */
const tiles: Motif = (random) =>
  range(12).map((index) => {
    const [x, y] = [(index % 4) * 50, horizon + 20 + Math.floor(index / 4) * 50];
    const corners = [
      `M${x} ${y}h50a50 50 0 0 1-50 50Z`,
      `M${x + 50} ${y}v50a50 50 0 0 1-50-50Z`,
      `M${x + 50} ${y + 50}h-50a50 50 0 0 1 50-50Z`,
      `M${x} ${y + 50}v-50a50 50 0 0 1 50 50Z`,
    ];
    return { d: corners[random.below(4)] ?? '', tone: tone(random.below(2)), opacity: 0.92 };
  });

/** Upright bands, as on old cloth bindings. */
const bands: Motif = (random) => {
  let x = 22;
  const shapes: CoverShape[] = [];
  while (x < 178) {
    const band = random.between(5, 20);
    const top = random.between(horizon + 8, 215);
    const d = `M${round(x)} ${height}V${round(top)}h${round(Math.min(band, 182 - x))}V${height}Z`;
    shapes.push({ d, tone: tone(shapes.length), opacity: 0.9 });
    x += band + 5;
  }
  return shapes;
};

/** A sprig: leaves in pairs along a stem. */
const sprig: Motif = (random) => {
  const reach = random.between(44, 58);
  const leaf = (y: number, side: 1 | -1, length: number) =>
    `M100 ${y}c${round(side * length * 0.3)} ${round(-length * 0.5)} ${round(side * length)} ` +
    `${round(-length * 0.5)} ${round(side * length)} ${round(-length * 0.5)}` +
    `c0 0 ${round(-side * length * 0.1)} ${round(length * 0.5)} ${round(-side * length)} ${round(length * 0.5)}Z`;
  const pairs = range(5).flatMap((index): CoverShape[] => {
    const [y, length] = [292 - index * 27, reach * (1 - index * 0.13)];
    return [
      { d: leaf(y, 1, length), tone: 'first', opacity: 0.95 },
      { d: leaf(y, -1, length), tone: 'second', opacity: 0.95 },
    ];
  });
  return [{ d: `M98.8 ${height}V150h2.4V${height}Z`, tone: 'first', opacity: 1 }, ...pairs];
};

/** Discs that grow and shrink across a grid. */
const dots: Motif = (random) => {
  const [phase, tilt] = [random.between(0, 6), random.between(0.4, 0.9)];
  return range(42).map((index) => {
    const [column, row] = [index % 6, Math.floor(index / 6)];
    const radius = 5.5 + 4.5 * Math.sin(phase + column * tilt + row * 0.7);
    return {
      d: disc(28 + column * 28.8, 150 + row * 23, Math.max(1.5, radius)),
      tone: tone(column + row),
      opacity: 0.95,
    };
  });
};

export const coverMotifs: readonly Motif[] = [rings, hills, tiles, bands, sprig, dots];
