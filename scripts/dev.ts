import { buildBundlesWhenStale, writeGenerated } from './build/build-all.ts';
import { runLaptop } from './laptop/run-laptop.ts';
import { packageBin } from './process/package-bin.ts';
import { runCommand } from './process/run-command.ts';

process.env['NEXT_TELEMETRY_DISABLED'] = '1';

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
      args: ['dev', '--hostname', 'localhost', '--port', String(port)],
      output: 'show',
    }),
  }),
);
