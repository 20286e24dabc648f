import type { Drawing } from '../draw';

export { Fragment } from '../draw';

export const jsx = (type: Drawing['type'], props: Drawing['props']): Drawing => ({ type, props });
export const jsxs = jsx;
export const jsxDEV = jsx;
