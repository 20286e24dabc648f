import { usePeople } from './get-people.query';

/** Tasks and records carry account names; people know each other by theirs. */
export function usePersonName(): (username: string) => string {
  const people = usePeople().data;
  const names = new Map(people?.map(({ username, name }) => [username, name]));
  return (username) => names.get(username) ?? username;
}
