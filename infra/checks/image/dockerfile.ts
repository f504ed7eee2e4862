export type Instruction = { readonly name: string; readonly text: string };

/** What stands from one FROM to the next. */
export type Stage = { readonly base: string; readonly instructions: readonly Instruction[] };

/** The stages of a Dockerfile, in order. */
export function readDockerfile(text: string): Stage[] {
  const lines = text
    .replace(/^\s*#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const stages: { base: string; instructions: Instruction[] }[] = [];
  for (const line of lines) {
    const [, name = '', rest = ''] = /^\s*([A-Z]+)\s+(.*)$/.exec(line) ?? [];
    if (name === 'FROM') stages.push({ base: rest, instructions: [] });
    else stages.at(-1)?.instructions.push({ name, text: rest });
  }
  return stages;
}

/** What `COPY --from=build /src/SOURCE TARGET` brings into the image, relative to both folders. */
export function copiesFromBuild(stage: Stage): { source: string; target: string }[] {
  return stage.instructions
    .filter(({ name }) => name === 'COPY')
    .map(({ text }) => {
      const [, source, target] = /^--from=build \/src\/(\S+) \.\/(\S*)$/.exec(text) ?? [];
      if (source === undefined || target === undefined) {
        throw new Error(`COPY ${text}: from the build stage, one source, to a place below ./`);
      }
      return { source, target };
    });
}
