/** A chunk of the build: from which source, if it is that of one; what it loads at once and what it may load later. */
export interface Part {
  file: string;
  source?: string;
  imports: string[];
  later: string[];
  assets: string[];
}

const START = 'index.html';
// What staff need without a network. The desks of managers and auditors, their modeler and charts stay out: a phone has no room for them.
const NEEDED = [/^index\.html$/, /^app\//, /^features\/(inbox|login)\//, /^shared\//];

/** What of the app works without a network: the parts that staff use, with all that these load. */
export function shellFiles(parts: Part[]): string[] {
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const files = new Set<string>();
  const add = (file: string) => {
    const part = byFile.get(file);
    if (!part || files.has(file)) return;
    files.add(file);
    part.assets.forEach((asset) => files.add(asset));
    part.imports.forEach(add);
    // What several share has no source of its own; who loads it decides.
    part.later.filter((each) => isNeeded(byFile.get(each)?.source)).forEach(add);
  };
  parts.filter(({ source }) => source === START).forEach(({ file }) => add(file));
  return [...files].sort();
}

const isNeeded = (source?: string) => source === undefined || NEEDED.some((each) => each.test(source));
