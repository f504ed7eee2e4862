import 'server-only';

/**
 * Lets `instanceof` know an error of another copy of its class: `next dev` loads a module once for each
 * bundle that it makes, and the services throw to handlers of other bundles.
 *
 * @param name of the class, unique in the app
 */
export function knownEverywhere(name: string) {
  const brand = Symbol.for(`keyless.${name}`);
  return class extends Error {
    readonly [brand] = true;

    static override [Symbol.hasInstance](value: unknown): boolean {
      return typeof value === 'object' && value !== null && brand in value;
    }
  };
}
