import { BookFile } from './book-file.ts';
import type { Call, Reply } from './book-file-messages.ts';
import { FileProblem } from './table.ts';

/**
 * Reads files beside the page, which goes on answering to the person meanwhile. One worker has one
 * file: it is ended with the page.
 */
let file: BookFile | undefined;

addEventListener('message', ({ data }: MessageEvent<Call>) => {
  answer(data).then(
    (value) => reply({ id: data.id, value }),
    (error: unknown) => reply({ id: data.id, problem: inWords(error) }),
  );
});

function reply(message: Reply): void {
  postMessage(message);
}

async function answer(call: Call): Promise<unknown> {
  if (call.name === 'open') {
    file = await BookFile.open(call.argument);
    return file.describe();
  }
  if (file === undefined) throw new Error('no file is open');
  switch (call.name) {
    case 'layOut':
      return file.layOut(call.argument);
    case 'part':
      return file.part(call.argument);
    case 'problemsFile':
      return file.problemsFile(call.argument);
  }
}

function inWords(error: unknown): string {
  if (error instanceof FileProblem) return error.message;
  return 'The browser could not read this file. Save it as CSV and try again.';
}
