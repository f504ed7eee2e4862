/** Requests so far, by method and by path without the tenant: `GET /discovery/v2.0/keys`. */
export class RequestCounters {
  readonly #counts = new Map<string, number>();

  count(method: string, path: string): void {
    const name = `${method} ${path.replace(/^\/[^/]+(?=\/)/, '')}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  all(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#counts);
  }

  clear(): void {
    this.#counts.clear();
  }
}
