import type { Query, QueryClient } from '@tanstack/react-query';
import type { Expectation } from './expectation.ts';

type Edit = Expectation['edit'];

/** An answer in the cache, and the edits that are shown upon it until their changes are done. */
type Edited = {
  base: unknown;
  shown: unknown;
  readonly edits: { readonly change: symbol; readonly edit: Edit }[];
};

const editedQueries = new WeakMap<Query, Edited>();

/**
 * What one change does to the answers in the cache of `account`. Several changes may be under way at
 * once, and each is taken back without touching what the others show.
 */
export function changeInCache(client: QueryClient, account: string | null) {
  const change = Symbol('change');
  const interrupted = new Set<Query>();
  const touched = new Set<Query>();

  /** Answers under way would undo an edit when they come: who has one to show already waits for the end. */
  async function answersAt(path: string): Promise<Query[]> {
    const filter = { queryKey: [account, path] };
    const find = () => client.getQueryCache().findAll(filter);
    for (const query of find()) if (query.state.fetchStatus !== 'idle') interrupted.add(query);
    await client.cancelQueries({ ...filter, predicate: hasAnswer });
    return find().filter(hasAnswer);
  }

  function end(query: Query, keep: boolean): void {
    const edited = editedOf(query);
    const mine = edited.edits.filter((one) => one.change === change);
    const others = edited.edits.filter((one) => one.change !== change);
    const base = keep ? applyAll(mine, edited.base) : edited.base;
    show(client, query, { ...edited, base, edits: others });
  }

  return {
    /** Shows what is expected, until the change is done or taken back. */
    async expect(all: readonly Expectation[]): Promise<void> {
      for (const { path, edit } of all) {
        for (const query of await answersAt(path)) {
          const edited = editedOf(query);
          touched.add(query);
          show(client, query, { ...edited, edits: [...edited.edits, { change, edit }] });
        }
      }
    },
    /** It came as expected; `learned` is known for sure now. */
    async done(learned: readonly Expectation[]): Promise<void> {
      for (const query of touched) end(query, true);
      for (const { path, edit } of learned) {
        for (const query of await answersAt(path)) {
          const edited = editedOf(query);
          show(client, query, { ...edited, base: edit(edited.base) });
        }
      }
    },
    takeBack(): void {
      for (const query of touched) end(query, false);
    },
    /** Whether an answer was given up, or may be from before the change: it must be asked anew. */
    interrupted: (query: Query) => interrupted.has(query),
  };
}

export type ChangeInCache = ReturnType<typeof changeInCache>;

function hasAnswer({ state }: Query): boolean {
  return state.data !== undefined;
}

/** An answer that came since the last edit is a base of its own. */
function editedOf(query: Query): Edited {
  const edited = editedQueries.get(query);
  const { data } = query.state;
  if (edited && edited.shown === data) return edited;
  return { base: data, shown: data, edits: edited?.edits ?? [] };
}

function show(client: QueryClient, query: Query, edited: Edited): void {
  client.setQueryData(query.queryKey, applyAll(edited.edits, edited.base));
  // The cache may keep an equal value that it had.
  editedQueries.set(query, { ...edited, shown: query.state.data });
}

function applyAll(edits: Edited['edits'], base: unknown): unknown {
  return edits.reduce((before, { edit }) => edit(before), base);
}
