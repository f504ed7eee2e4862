/** Asks an emulator's control endpoint; a test that asks wrongly fails there and then. */
export async function control(origin: string, name: string, body: object = {}): Promise<unknown> {
  const response = await fetch(`${origin}/_control/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${name}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/** Requests so far, by name. */
export async function counters(origin: string): Promise<Readonly<Record<string, number>>> {
  const response = await fetch(`${origin}/_control/counters`);
  return (await response.json()) as Record<string, number>;
}
