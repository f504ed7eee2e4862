import 'server-only';
import { Session } from 'node:inspector/promises';

export type FunctionRun = {
  /** The URL of the file. */
  readonly url: string;
  readonly name: string;
  readonly source: string;
  readonly calls: number;
};

/** Counts the calls of every function while `work` runs, with V8's own coverage. */
export async function functionsRun(work: () => Promise<void>): Promise<FunctionRun[]> {
  const session = new Session();
  session.connect();
  try {
    await session.post('Debugger.enable');
    await session.post('Profiler.enable');
    await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
    await work();
    const { result } = await session.post('Profiler.takePreciseCoverage');
    const scripts = result.map(async ({ scriptId, url, functions }) => {
      // Of a script that is gone by now, such as one that was evaluated, there is nothing to tell.
      const script = await session.post('Debugger.getScriptSource', { scriptId }).catch(() => null);
      if (script === null) return [];
      const { scriptSource } = script;
      return functions.map(({ functionName: name, ranges: [range] }) => ({
        url,
        name,
        source: scriptSource.slice(range?.startOffset, range?.endOffset),
        calls: range?.count ?? 0,
      }));
    });
    return (await Promise.all(scripts)).flat();
  } finally {
    session.disconnect();
  }
}
