/** Ground, two tones for the picture, and the ink of the title (at least 4.5:1 on its ground). */
export type CoverPalette = {
  readonly ground: string;
  readonly first: string;
  readonly second: string;
  readonly ink: string;
};

export const coverPalettes: readonly CoverPalette[] = [
  { ground: '#12463f', first: '#d9a441', second: '#2f7a6b', ink: '#f6efe0' },
  { ground: '#9c4128', first: '#f0c9a0', second: '#c96f4a', ink: '#fff6ea' },
  { ground: '#27355d', first: '#e3b867', second: '#5468a0', ink: '#f2efe6' },
  { ground: '#dcab4c', first: '#7a3b1d', second: '#b9762b', ink: '#2d2013' },
  { ground: '#efe4cc', first: '#a8492d', second: '#c9b68d', ink: '#2d2620' },
  { ground: '#4f2a45', first: '#e0a7a0', second: '#8a4f73', ink: '#f8ece6' },
  { ground: '#b3bfa3', first: '#2f4a3a', second: '#7d9270', ink: '#1e2a22' },
  { ground: '#3f5b6c', first: '#f1dfb8', second: '#6f93a6', ink: '#fbf8f1' },
  { ground: '#3b3322', first: '#c9a24a', second: '#6d5c36', ink: '#f3e8cf' },
  { ground: '#ecd0c2', first: '#8c3f4d', second: '#d39c90', ink: '#3a1f24' },
];
