import { buildAll } from './build/build-all.ts';
import { hostFile } from './build/bundles.ts';
import { runLaptop } from './laptop/run-laptop.ts';
import { runCommand } from './process/run-command.ts';

await runCommand(() =>
  runLaptop({
    command: 'npm start',
    build: buildAll,
    app: () => ({ name: 'The app', file: hostFile, output: 'keep' }),
  }),
);
