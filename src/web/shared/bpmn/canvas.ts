import type BaseViewer from 'bpmn-js/lib/BaseViewer';

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Canvas {
  viewbox(): { inner: Box; outer: Box };
  viewbox(box: Box): void;
  zoom(mode?: string | number, centre?: string | { x: number; y: number }): number;
  scroll(by: { dx: number; dy: number }): void;
  scrollToElement(element: object): void;
  addMarker(element: string, marker: string): void;
  removeMarker(element: string, marker: string): void;
  getRootElement(): { id: string };
}
interface Registry { get(id: string): (Box & { id: string; type: string }) | undefined }
interface Selection { select(element: object): void }

export const canvasOf = (viewer: BaseViewer) => viewer.get<Canvas>('canvas');

/** The shape or flow with this id, unless it is the process itself: that has no place on the canvas. */
export function drawnElement(viewer: BaseViewer, id: string) {
  const element = viewer.get<Registry>('elementRegistry').get(id);
  return element && element.id !== canvasOf(viewer).getRootElement().id ? element : undefined;
}

/** Pool and lanes say who works; nothing ever happens to them. */
export const isFrame = ({ type }: { type: string }) => type === 'bpmn:Participant' || type === 'bpmn:Lane';

const MARGIN = 24;

/** Fits the whole diagram beside a palette of `left` pixels and above tools of `below`, but never magnifies a small one. */
export function fitDiagram(viewer: BaseViewer, { left = MARGIN, below = MARGIN } = {}) {
  const canvas = canvasOf(viewer);
  const { inner, outer } = canvas.viewbox();
  const room = { width: outer.width - left - MARGIN, height: outer.height - below - MARGIN };
  if (room.width <= 0 || room.height <= 0 || inner.width === 0) return;
  const scale = Math.min(room.width / inner.width, room.height / inner.height, 1);
  canvas.viewbox({
    x: inner.x - (left + (room.width - inner.width * scale) / 2) / scale,
    y: inner.y - (MARGIN + (room.height - inner.height * scale) / 2) / scale,
    width: outer.width / scale,
    height: outer.height / scale,
  });
}

export function revealElement(viewer: BaseViewer, id: string) {
  const element = drawnElement(viewer, id);
  if (!element) return;
  canvasOf(viewer).scrollToElement(element);
  viewer.get<Selection>('selection').select(element);
}

/** In reading size, with this shape in the middle: where a whole diagram would be too small to read. */
export function approachElement(viewer: BaseViewer, id: string) {
  const shape = drawnElement(viewer, id);
  if (!shape) return;
  const canvas = canvasOf(viewer);
  const { outer } = canvas.viewbox();
  canvas.viewbox({
    x: shape.x + (shape.width - outer.width) / 2,
    y: shape.y + (shape.height - outer.height) / 2,
    width: outer.width,
    height: outer.height,
  });
}
