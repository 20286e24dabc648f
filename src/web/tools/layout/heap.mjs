/** A small binary heap of items by cost, cheapest first; two plain arrays, for it is the hot spot of the layout. */
export class Heap {
  costs = [];
  items = [];

  get size() { return this.items.length; }

  get cheapest() { return this.costs[0]; }

  push(cost, item) {
    const { costs, items } = this;
    let i = items.length;
    for (let up = (i - 1) >> 1; i > 0 && costs[up] > cost; i = up, up = (i - 1) >> 1) this.put(i, costs[up], items[up]);
    this.put(i, cost, item);
  }

  pop() {
    const { costs, items } = this;
    const first = items[0], cost = costs.pop(), item = items.pop(), size = items.length;
    let i = 0;
    for (let child = 1; child < size; child = 2 * i + 1) {
      if (child + 1 < size && costs[child + 1] < costs[child]) child++;
      if (costs[child] >= cost) break;
      this.put(i, costs[child], items[child]);
      i = child;
    }
    if (size) this.put(i, cost, item);
    return first;
  }

  put(i, cost, item) {
    this.costs[i] = cost;
    this.items[i] = item;
  }
}
