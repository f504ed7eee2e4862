import { buildBundlesWhenStale, writeGenerated } from './build/build-all.ts';
import { runLaptop } from './laptop/run-laptop.ts';
import { packageBin } from './process/package-bin.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(() =>
  runLaptop({
    command: 'npm run dev',
    build: async () => {
      await writeGenerated();
      await buildBundlesWhenStale();
    },
    app: (port) => ({
      name: 'next dev',
      file: packageBin('next'),
      args: ['dev', '--port', String(port)],
      output: 'show',
    }),
  }),
);
