// hot
/** A column that grows by doubling. `length` rows are filled. */
export class FloatColumn {
  declare data: Float64Array;
  declare length: number;

  constructor(capacity: number) {
    this.data = new Float64Array(capacity);
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = grownFloat(this.data);
    this.data[this.length++] = value;
  }

  /** The filled part, as a view. */
  view(): Float64Array {
    return this.data.subarray(0, this.length);
  }
}

export class IntColumn {
  declare data: Int32Array;
  declare length: number;

  constructor(capacity: number) {
    this.data = new Int32Array(capacity);
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.data = grownInt(this.data);
    this.data[this.length++] = value;
  }

  view(): Int32Array {
    return this.data.subarray(0, this.length);
  }
}

/** The same values in twice the room. */
export function grownFloat(data: Float64Array): Float64Array {
  const larger = new Float64Array(data.length * 2);
  larger.set(data);
  return larger;
}

export function grownInt(data: Int32Array): Int32Array {
  const larger = new Int32Array(data.length * 2);
  larger.set(data);
  return larger;
}
