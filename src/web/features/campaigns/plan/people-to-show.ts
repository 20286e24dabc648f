import type { Person } from '@/shared/people/get-people.query';

const AT_ONCE = 8;

/** The chosen ones always, even who no longer holds the role; then who matches the words; the rest waits for more words. */
export function peopleToShow(people: Person[], chosen: string[], words: string) {
  const wanted = words.trim().toLowerCase();
  const matches = ({ name, username }: Person) => `${name} ${username}`.toLowerCase().includes(wanted);
  const gone = chosen.filter((username) => !people.some((person) => person.username === username));
  const picked = [...people.filter(({ username }) => chosen.includes(username)), ...gone.map(stranger)];
  const others = people.filter((person) => !chosen.includes(person.username) && matches(person));
  const shown = [...picked, ...others.slice(0, Math.max(0, AT_ONCE - picked.length))];
  return { shown, hidden: picked.length + others.length - shown.length };
}

const stranger = (username: string): Person => ({ username, name: username, roles: [], roleKeys: [] });
