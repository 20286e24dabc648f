/** A chunk of the build: from which source, and what it loads at once. */
export interface Part {
  file: string;
  source?: string;
  imports: string[];
  assets: string[];
}

// What staff need without a network. The desks of managers and auditors, their modeler and charts stay out: a phone has no room for them.
const NEEDED = [/^index\.html$/, /^app\//, /^features\/(inbox|login)\//, /^shared\//];

/** What of the app works without a network: the parts that staff use, with all that these load. */
export function shellFiles(parts: Part[]): string[] {
  const byFile = new Map(parts.map((part) => [part.file, part]));
  const files = new Set<string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    files.add(file);
    const part = byFile.get(file);
    part?.imports.forEach(add);
    part?.assets.forEach((asset) => files.add(asset));
  };
  for (const { file, source } of parts) if (source && NEEDED.some((each) => each.test(source))) add(file);
  return [...files].sort();
}
