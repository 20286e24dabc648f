interface Place {
  id: string;
  indexes?: Record<string, number>;
}

/** Fields whose file is still on its way: sent now, the answer would be without it. */
export class Uploads {
  readonly #under = new Set<string>();

  begin(place: Place) {
    this.#under.add(keyOf(place));
  }

  end(place: Place) {
    this.#under.delete(keyOf(place));
  }

  includes(place: Place): boolean {
    return this.#under.has(keyOf(place));
  }
}

function keyOf({ id, indexes }: Place): string {
  return [id, ...Object.values(indexes ?? {})].join('/');
}
