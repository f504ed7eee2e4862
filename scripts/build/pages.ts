import { hashInputs } from './input-hash.ts';
import { siteSettings } from './site-places.ts';

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
  const settings = siteSettings.map((name) => [name, process.env[name] ?? '']);
  return {
    name: 'pages',
    inputs: hashInputs(sources, Object.fromEntries(settings)),
    outputs: ['out/index.html', 'out/staticwebapp.config.json'],
  };
}
