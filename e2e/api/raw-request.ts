import { connect } from 'node:net';

const answerWithinMs = 5_000;

/** Sends `lines` as they are over a socket: for requests that no client library would send. */
export function rawRequest(
  origin: string,
  lines: readonly string[],
  body = '',
): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(origin);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let text = '';
    socket.setTimeout(answerWithinMs, () => socket.destroy(new Error('no answer')));
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
    });
    socket.on('error', reject);
    socket.on('close', () => resolve({ status: Number(text.split(' ')[1]), text }));
    socket.write(
      `${[...lines, `Host: ${hostname}:${port}`, 'Connection: close'].join('\r\n')}\r\n\r\n${body}`,
    );
  });
}
