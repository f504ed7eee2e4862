const traceIdBytes = 16;
const spanIdBytes = 8;

/** A W3C `traceparent` value that starts a new sampled trace. https://www.w3.org/TR/trace-context/ */
export function newTraceparent(): string {
  return `00-${randomHex(traceIdBytes)}-${randomHex(spanIdBytes)}-01`;
}

function randomHex(bytes: number): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
