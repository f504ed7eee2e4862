// Preloaded into what `npm start` starts (node --import): standard input is a pipe that its starter
// holds, so when the starter is gone, however it went, this process goes too. Nothing of it is in
// the program itself. Next passes the preload on to its own workers, whose input is not that pipe.
if (process.ppid === Number(process.env['STARTED_BY'])) {
  process.stdin.on('end', () => process.exit(0)).resume();
  process.stdin.unref();
}
