import type { Person } from '../types';

/** The name that is being written behind an "@" at the caret. An address (a@b) is none. */
export function namingAt(text: string, caret: number): { from: number; q: string } | undefined {
  const found = /(?:^|[^A-Za-z0-9_.])@([^\s@]{0,20})$/.exec(text.slice(0, caret));
  return found?.[1] === undefined ? undefined : { from: caret - found[1].length - 1, q: found[1] };
}

/** The text with the person named in it, and where the caret is then. */
export function named(text: string, from: number, caret: number, { name }: Person): { text: string; caret: number } {
  const before = `${text.slice(0, from)}@${name} `;
  return { text: before + text.slice(caret), caret: before.length };
}

/** Of those who were chosen: whose name still stands in the text. */
export const stillNamed = (chosen: Person[], text: string) => [
  ...new Set(chosen.filter(({ name }) => text.includes(`@${name}`)).map(({ username }) => username)),
];

/** The text in pieces, every second of them a name. */
export function pieces(text: string, mentions: Person[] = []): string[] {
  if (mentions.length === 0) return [text];
  const names = mentions.map(({ name }) => `@${name}`).sort((one, other) => other.length - one.length);
  return text.split(new RegExp(`(${names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|')})`));
}
