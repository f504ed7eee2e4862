import { createServer, type Server } from 'node:net';
import { type Answer, type Call, readCall } from './call.ts';

/** Answers what testing/stand-in.sh asks on a port of loopback. */
export async function answerStandIns(answer: (call: Call) => Answer): Promise<Server> {
  const server = createServer((socket) => {
    let received = '';
    socket.on('error', () => {}); // a run that was killed does not wait for its answer
    socket.setEncoding('utf8').on('data', (text: string) => {
      received += text;
      const call = readCall(received);
      if (call === undefined) return;
      const { code, output } = answer(call);
      socket.end(`${code}\n${output.replace(/(?<=.)\n?$/s, '\n')}\0`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}
