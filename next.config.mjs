import { PHASE_DEVELOPMENT_SERVER } from 'next/constants.js';

/**
 * One source tree, three builds (docs/decisions/0002-one-front-end-several-hosts.md):
 *  - `next build` exports the pages to out/. Route handlers are `.ts`, so leaving `ts` out of
 *    pageExtensions leaves them out of the export.
 *  - `next dev` serves pages and route handlers together.
 *  - `NEXT_TARGET=server next build` builds both for Next's own runtime; only the bench uses it.
 *
 * @param {string} phase
 * @returns {import('next').NextConfig}
 */
export default function nextConfig(phase) {
  const development = phase === PHASE_DEVELOPMENT_SERVER;
  const withApi = development || process.env.NEXT_TARGET === 'server';
  return {
    reactStrictMode: true,
    poweredByHeader: false,
    devIndicators: false,
    agentRules: false,
    images: { unoptimized: true },
    // `npm test` checks the types, of everything and once; a newcomer's first start need not wait.
    typescript: { ignoreBuildErrors: true },
    serverExternalPackages: ['better-sqlite3', 'pino'],
    pageExtensions: withApi ? ['tsx', 'jsx', 'ts'] : ['tsx', 'jsx'],
    distDir: process.env.NEXT_TARGET === 'server' ? '.next-server' : '.next',
    ...(withApi ? {} : { output: 'export' }),
  };
}
