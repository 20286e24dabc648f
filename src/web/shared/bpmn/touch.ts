import type BaseViewer from 'bpmn-js/lib/BaseViewer';
import { canvasOf } from './canvas';

/** bpmn-js knows mice only: one finger moves the diagram, two make it larger or smaller. */
export function watchTouch(viewer: BaseViewer, container: HTMLElement): () => void {
  const fingers = new Map<number, { x: number; y: number }>();
  const canvas = canvasOf(viewer);
  const apart = () => {
    const [one, other] = [...fingers.values()];
    return one && other ? { far: Math.hypot(one.x - other.x, one.y - other.y), x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 } : undefined;
  };
  const down = ({ pointerType, pointerId, clientX, clientY }: PointerEvent) => {
    if (pointerType === 'touch') fingers.set(pointerId, { x: clientX, y: clientY });
  };
  const move = ({ pointerId, clientX, clientY }: PointerEvent) => {
    const from = fingers.get(pointerId);
    if (!from) return;
    const before = apart();
    fingers.set(pointerId, { x: clientX, y: clientY });
    const now = apart();
    if (!before || !now) return canvas.scroll({ dx: clientX - from.x, dy: clientY - from.y });
    const { left, top } = container.getBoundingClientRect();
    canvas.zoom((canvas.zoom() * now.far) / Math.max(before.far, 1), { x: now.x - left, y: now.y - top });
  };
  const up = ({ pointerId }: PointerEvent) => fingers.delete(pointerId);

  const ends = ['pointerup', 'pointercancel', 'pointerleave'] as const;
  container.style.touchAction = 'none';
  container.addEventListener('pointerdown', down);
  container.addEventListener('pointermove', move);
  ends.forEach((name) => container.addEventListener(name, up));
  return () => {
    container.removeEventListener('pointerdown', down);
    container.removeEventListener('pointermove', move);
    ends.forEach((name) => container.removeEventListener(name, up));
  };
}
