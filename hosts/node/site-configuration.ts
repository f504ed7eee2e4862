import * as z from 'zod';

/** The parts of staticwebapp.config.json that the node host follows; others stop the start. */
const File = z.strictObject({
  $schema: z.string().optional(),
  trailingSlash: z.literal('never'),
  routes: z.array(
    z.strictObject({
      route: z.string().regex(/^\/[^*]*\*?$/, 'may have one * at its end only'),
      headers: z.record(z.string(), z.string()),
    }),
  ),
  globalHeaders: z.record(z.string(), z.string()),
  responseOverrides: z.strictObject({
    '404': z.strictObject({ rewrite: z.string(), statusCode: z.literal(404) }),
  }),
});

export type SiteConfiguration = {
  readonly notFoundPage: string;
  /** Global headers, overridden by those of the first route that matches `path`. */
  headersFor(path: string): Record<string, string>;
};

/**
 * Reads the text of staticwebapp.config.json.
 * https://learn.microsoft.com/azure/static-web-apps/configuration
 *
 * @throws {Error} for a member that this host does not follow, so that it can't be ignored in silence.
 */
export function readSiteConfiguration(text: string): SiteConfiguration {
  const parsed = File.safeParse(JSON.parse(text));
  if (!parsed.success) {
    throw new Error(`staticwebapp.config.json: ${z.prettifyError(parsed.error)}`);
  }
  const { globalHeaders, routes, responseOverrides } = parsed.data;
  return {
    notFoundPage: responseOverrides['404'].rewrite,
    headersFor: (path) => ({
      ...globalHeaders,
      ...routes.find(({ route }) => covers(route, path))?.headers,
    }),
  };
}

function covers(route: string, path: string): boolean {
  return route.endsWith('*') ? path.startsWith(route.slice(0, -1)) : route === path;
}
