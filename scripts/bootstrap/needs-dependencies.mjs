/**
 * Whether a command needs node_modules before it begins. One that diagnoses a broken install does not,
 * and neither does one that runs what is built; the doctor of a deployment reads its answers by the contract.
 *
 * @param {string} command as in `npm run COMMAND`
 * @param {readonly string[]} args
 */
export function needsDependencies(command, args) {
  if (command === 'doctor') return args.length > 0;
  return command !== 'serve';
}
