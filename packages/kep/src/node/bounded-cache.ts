interface Kept<Value> {
  readonly value: Value;
  readonly until: number;
  readonly weight: number;
}

/** Values kept until a time, the weight of all of them bounded: whoever was asked for longest ago goes first. */
export class BoundedCache<Value> {
  readonly #kept = new Map<string, Kept<Value>>();
  readonly #maximumWeight: number;
  #weight = 0;

  constructor(maximumWeight: number) {
    this.#maximumWeight = maximumWeight;
  }

  /** The value under the key, unless its time has come by `now`. */
  get(key: string, now: Date): Value | undefined {
    const found = this.#kept.get(key);
    if (found === undefined) return undefined;
    this.#remove(key, found);
    if (found.until <= now.getTime()) return undefined;
    // A Map keeps the order of setting: what was asked for now stands last.
    this.#add(key, found);
    return found.value;
  }

  /** Keeps a value, unless it alone is too heavy. */
  set(key: string, value: Value, { until, weight }: { readonly until: Date; readonly weight: number }): void {
    const before = this.#kept.get(key);
    if (before !== undefined) this.#remove(key, before);
    if (weight > this.#maximumWeight) return;
    this.#add(key, { value, until: until.getTime(), weight });
    for (const [oldest, one] of this.#kept) {
      if (this.#weight <= this.#maximumWeight) break;
      this.#remove(oldest, one);
    }
  }

  delete(key: string): void {
    const found = this.#kept.get(key);
    if (found !== undefined) this.#remove(key, found);
  }

  #add(key: string, one: Kept<Value>): void {
    this.#kept.set(key, one);
    this.#weight += one.weight;
  }

  #remove(key: string, one: Kept<Value>): void {
    this.#kept.delete(key);
    this.#weight -= one.weight;
  }
}
