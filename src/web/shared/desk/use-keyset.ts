import { useState } from 'react';

/**
 * Pages by cursor: forward with what the server gave, back along the cursors that were passed.
 * Another filter is another list and starts at its first page.
 */
export function useKeyset(filter: string) {
  const [state, setState] = useState({ filter, cursors: [] as string[] });
  const cursors = state.filter === filter ? state.cursors : [];
  return {
    after: cursors.at(-1),
    page: cursors.length + 1,
    forward: (next: string) => setState({ filter, cursors: [...cursors, next] }),
    back: () => setState({ filter, cursors: cursors.slice(0, -1) }),
  };
}

export type Keyset = ReturnType<typeof useKeyset>;
