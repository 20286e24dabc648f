/** A small binary heap of [cost, item] pairs, cheapest first. */
export class Heap {
  items = [];

  get size() { return this.items.length; }

  push(cost, item) {
    const items = this.items;
    let i = items.push([cost, item]) - 1;
    for (let up = (i - 1) >> 1; i > 0 && items[up][0] > items[i][0]; i = up, up = (i - 1) >> 1) {
      [items[i], items[up]] = [items[up], items[i]];
    }
  }

  pop() {
    const items = this.items;
    const first = items[0];
    const last = items.pop();
    if (items.length) { items[0] = last; this.sink(); }
    return first;
  }

  sink() {
    const items = this.items;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < items.length && items[child][0] < items[least][0]) least = child;
      if (least === i) return;
      [items[i], items[least]] = [items[least], items[i]];
      i = least;
    }
  }
}
