/** A browser without script: follows no redirect by itself and keeps cookies. */
export class TestBrowser {
  readonly #cookies = new Map<string, string>();

  get(url: string): Promise<Response> {
    return this.#send(url, {});
  }

  /** Submits a form of `page` with the hidden fields it carries and the button that was pressed. */
  async submit(page: Page, pressed: Readonly<Record<string, string>>): Promise<Response> {
    const body = new URLSearchParams({ ...page.hidden, ...pressed });
    return this.#send(page.action, { method: 'POST', body });
  }

  async #send(url: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, redirect: 'manual', headers: { cookie } });
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

export type Page = {
  readonly text: string;
  readonly action: string;
  readonly hidden: Readonly<Record<string, string>>;
};

/** What a person sees of an HTML answer, and what its first form would send. */
export async function readPage(response: Response): Promise<Page> {
  const text = decodeEntities(await response.text());
  const action = /<form[^>]*action="([^"]+)"/.exec(text)?.[1] ?? '';
  const fields = text.slice(0, text.indexOf('</form>'));
  const hidden = [...fields.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    text,
    action: new URL(action, response.url).href,
    hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value])),
  };
}

function decodeEntities(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
