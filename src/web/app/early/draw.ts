/** What JSX becomes in the early paint: nothing but what to draw. */
export interface Drawing {
  type: string | symbol | Component;
  props: Record<string, unknown>;
}

type Component = (props: Record<string, unknown>) => unknown;

export const Fragment = Symbol('fragment');

/** Thrown by what has not been loaded; caught by the `Suspense` around it. */
export const PENDING = new Error('not loaded');
export const Suspense: Component = ({ children }) => children;

const SVG = 'http://www.w3.org/2000/svg';
const NAMES: Record<string, string> = { className: 'class', htmlFor: 'for', strokeWidth: 'stroke-width', strokeLinecap: 'stroke-linecap', strokeLinejoin: 'stroke-linejoin' };
/** Those for which "false" is a word like others. */
const WORDS = /^(aria-|data-|focusable$)/;
const NOT_DRAWN = /^(children|ref|on[A-Z].*)$/;

/** Draws once what React would draw first. Texts of the server become text nodes and attributes, never markup. */
export function draw(what: unknown, into: Element): void {
  if (Array.isArray(what)) return what.forEach((each) => draw(each, into));
  if (what === null || what === undefined || what === '' || typeof what === 'boolean') return;
  if (typeof what !== 'object') return into.append(String(what));
  const { type, props } = what as Drawing;
  if (type === Suspense) return drawIfLoaded(props, into);
  if (typeof type === 'function') return draw(type(props), into);
  if (typeof type === 'symbol') return draw(props['children'], into);
  const element = type === 'svg' || into.namespaceURI === SVG ? document.createElementNS(SVG, type) : document.createElement(type);
  Object.entries(props).forEach(([name, value]) => set(element, name, value));
  draw(props['children'], element);
  into.append(element);
}

function drawIfLoaded({ children, fallback }: Record<string, unknown>, into: Element) {
  const drawn = into.childNodes.length;
  try {
    draw(children, into);
  } catch (error) {
    if (error !== PENDING) throw error;
    while (into.childNodes.length > drawn) into.lastChild?.remove();
    draw(fallback, into);
  }
}

function set(element: HTMLElement | SVGElement, name: string, value: unknown) {
  if (NOT_DRAWN.test(name) || value === undefined || value === null || (value === false && !WORDS.test(name))) return;
  if (name === 'style') return style(element, value as Record<string, string | number | undefined>);
  // As React has it: no program comes by a link.
  if ((name === 'href' || name === 'src') && /^\s*javascript:/i.test(String(value))) return;
  element.setAttribute(NAMES[name] ?? name, value === true && !WORDS.test(name) ? '' : String(value));
}

function style(element: HTMLElement | SVGElement, styles: Record<string, string | number | undefined>) {
  for (const [name, value] of Object.entries(styles)) {
    if (value !== undefined) Object.assign(element.style, { [name]: typeof value === 'number' ? `${value}px` : value });
  }
}
