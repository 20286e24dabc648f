import { live } from './live-state';

const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 120_000;

/**
 * Hears from the server when a list of the person changed, as long as the page is to be seen: a hidden one needs no connection, of
 * which a browser has six for all its tabs.
 *
 * @param onChange ids of the tasks; none when anything may have changed
 */
export function watchLists(onChange: (tasks: string[]) => void): () => void {
  if (typeof EventSource === 'undefined') return () => {};
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let heardBefore = false;

  const leave = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
    live.connected = false;
  };
  const enter = () => {
    leave();
    if (document.hidden) return;
    source = new EventSource('/api/tasks/stream');
    source.addEventListener('hello', () => {
      live.connected = true;
      wait = FIRST_WAIT;
      // What happened in between was told to nobody.
      if (heardBefore) onChange([]);
      heardBefore = true;
    });
    source.addEventListener('changed', (event) => onChange((JSON.parse(event.data) as { tasks: string[] }).tasks));
    // Newer pages of the same person need the place; this one comes back when it is looked at again.
    source.addEventListener('full', leave);
    source.addEventListener('error', () => {
      live.connected = false;
      if (source?.readyState !== EventSource.CLOSED) return;
      leave();
      timer = setTimeout(enter, wait * (0.5 + Math.random()));
      wait = Math.min(wait * 2, LONGEST_WAIT);
    });
  };
  document.addEventListener('visibilitychange', enter);
  enter();
  return () => {
    document.removeEventListener('visibilitychange', enter);
    leave();
  };
}
