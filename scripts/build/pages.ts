import { hashInputs } from './input-hash.ts';

const sources = [
  'app',
  'components',
  'lib/browser',
  'lib/contract',
  'lib/policy',
  'public',
  'scripts/build',
  'next.config.mjs',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
  'staticwebapp.config.json',
];

/** The parts of the freshness check that `build` and `doctor` share. */
export function pagesFreshness() {
  const baked = Object.entries(process.env).filter(([name]) => name.startsWith('NEXT_PUBLIC_'));
  return {
    name: 'pages',
    inputs: hashInputs(sources, Object.fromEntries(baked)),
    outputs: ['out/index.html'],
  };
}
