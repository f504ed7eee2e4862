/**
 * The route handlers alone, under Next's own runtime: no page, and no proxy in front, which would
 * halve its rate. Copied beside the handlers before the build.
 *
 * @type {import('next').NextConfig}
 */
// biome-ignore lint/style/noDefaultExport: Next reads the default export.
export default {
  poweredByHeader: false,
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['better-sqlite3', 'pino'],
  pageExtensions: ['tsx', 'ts'],
};
