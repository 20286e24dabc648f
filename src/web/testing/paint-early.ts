import { PAINTED } from '@/app/early/painted';
import { type EarlyPage, placeOf } from '@/app/early/place';
import { askAhead } from '@/shared/api/ahead';
import { builtEarly } from '../scripts/early-build';

const built = new Map<EarlyPage, Promise<string>>();

function codeOf(page: EarlyPage): Promise<string> {
  const code = built.get(page) ?? builtEarly(`app/early/${page}.tsx`);
  built.set(page, code);
  return code;
}

/** As app/early.ts does it, but without the program, which finds its place below `root`. */
export async function paintEarly(page: EarlyPage, address: string): Promise<{ early: HTMLElement | null; root: HTMLElement }> {
  const code = await codeOf(page);
  history.replaceState(null, '', address);
  document.body.innerHTML = '<div id="root"><div class="starting"></div></div>';
  const painted = new Promise((done) => addEventListener(PAINTED, done, { once: true }));
  const { first } = placeOf(window.location);
  askAhead(['/api/session', '/api/me', ...(first ? [first] : [])], {});
  new Function(code)();
  await painted;
  return { early: document.getElementById('early'), root: document.getElementById('root') as HTMLElement };
}

/** As if the program had come and gone: nothing of the early paint listens any more. */
export async function forgetEarly() {
  document.querySelector('#root > .starting')?.replaceWith(Object.assign(document.createElement('main'), { innerHTML: '<p></p>' }));
  await new Promise((heard) => setTimeout(heard));
  document.body.replaceChildren();
  askAhead([], {});
  history.replaceState(null, '', '/');
}
