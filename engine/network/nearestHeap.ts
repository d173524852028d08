/** People by how far they are, the nearest first. Somebody who is put in again comes out again. */
export class NearestHeap {
  declare size: number;
  /** How far whoever was taken last is. */
  declare taken: number;
  declare private distance: Float64Array;
  declare private person: Int32Array;

  constructor() {
    this.size = 0;
    this.taken = 0;
    this.distance = new Float64Array(64);
    this.person = new Int32Array(64);
  }

  put(distance: number, person: number): void {
    if (this.size === this.person.length) this.grow();
    let at = this.size++;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if ((this.distance[above] as number) <= distance) break;
      this.move(above, at);
      at = above;
    }
    this.distance[at] = distance;
    this.person[at] = person;
  }

  /** The nearest; only where there is somebody. */
  take(): number {
    const nearest = this.person[0] as number;
    this.taken = this.distance[0] as number;
    const last = --this.size;
    const distance = this.distance[last] as number;
    let at = 0;
    for (let below = 1; below < last; below = 2 * at + 1) {
      if (below + 1 < last && (this.distance[below + 1] as number) < (this.distance[below] as number)) below++;
      if ((this.distance[below] as number) >= distance) break;
      this.move(below, at);
      at = below;
    }
    this.distance[at] = distance;
    this.person[at] = this.person[last] as number;
    return nearest;
  }

  private move(from: number, to: number): void {
    this.distance[to] = this.distance[from] as number;
    this.person[to] = this.person[from] as number;
  }

  private grow(): void {
    const [distance, person] = [new Float64Array(2 * this.size), new Int32Array(2 * this.size)];
    distance.set(this.distance);
    person.set(this.person);
    [this.distance, this.person] = [distance, person];
  }
}
