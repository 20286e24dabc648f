/** A chunk of the build: from which source, if it is that of one, and what it cannot do without. */
export interface Chunk {
  file: string;
  source?: string;
  imports: string[];
  css: string[];
}

const START = 'index.html';

/** What these pages load beside what the program itself begins with. */
export function filesOfPage(chunks: Chunk[], sources: string[]): string[] {
  const byFile = new Map(chunks.map((chunk) => [chunk.file, chunk]));
  const all = (source: string, files = new Set<string>()): Set<string> => {
    const first = chunks.find((chunk) => chunk.source === source);
    if (!first) throw new Error(`no chunk is that of ${source}: was the page moved?`);
    const add = (file: string) => {
      const chunk = byFile.get(file);
      if (!chunk || files.has(file)) return;
      files.add(file);
      // Style sheets in the order in which Vite's loader would add them: what is more general first.
      chunk.imports.forEach(add);
      chunk.css.forEach((css) => files.add(css));
    };
    add(first.file);
    return files;
  };
  const begun = all(START);
  return [...new Set(sources.flatMap((source) => [...all(source)]))].filter((file) => !begun.has(file));
}
