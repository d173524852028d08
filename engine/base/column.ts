// hot
type Numbers = Int8Array | Int16Array | Int32Array | Float64Array;

/** A column that grows by doubling. `length` rows are filled. */
export abstract class Column<A extends Numbers = Numbers> {
  declare data: A;
  declare length: number;

  constructor(data: A) {
    this.data = data;
    this.length = 0;
  }

  push(value: number): void {
    if (this.length === this.data.length) this.resize(this.length * 2);
    this.data[this.length++] = value;
  }

  /** The filled part, as a view. */
  view(): A {
    return this.data.subarray(0, this.length) as A;
  }

  /** The same values with room for `rows`; what is new is zero. */
  abstract resize(rows: number): void;
}

// One class for each kind of number, so that the compiler knows at every place what it reads.

/** Numbers from −128 to 127: codes and small counts. */
export class ByteColumn extends Column<Int8Array> {
  constructor(rows: number) {
    super(new Int8Array(rows));
  }

  resize(rows: number): void {
    const larger = new Int8Array(rows);
    larger.set(this.data);
    this.data = larger;
  }
}

/** Numbers from −32768 to 32767. */
export class ShortColumn extends Column<Int16Array> {
  constructor(rows: number) {
    super(new Int16Array(rows));
  }

  resize(rows: number): void {
    const larger = new Int16Array(rows);
    larger.set(this.data);
    this.data = larger;
  }
}

export class IntColumn extends Column<Int32Array> {
  constructor(rows: number) {
    super(new Int32Array(rows));
  }

  resize(rows: number): void {
    const larger = new Int32Array(rows);
    larger.set(this.data);
    this.data = larger;
  }
}

export class FloatColumn extends Column<Float64Array> {
  constructor(rows: number) {
    super(new Float64Array(rows));
  }

  resize(rows: number): void {
    const larger = new Float64Array(rows);
    larger.set(this.data);
    this.data = larger;
  }
}

/** Columns that have their rows in common: one look at the room claims a row of all of them. */
export abstract class Table {
  declare rows: number;
  declare private room: number;

  constructor(room: number) {
    this.rows = 0;
    this.room = room;
  }

  /** A new row, to be written in all columns: it may hold what an earlier run left. The columns' `length` follows with `seal`. */
  add(): number {
    if (this.rows === this.room) this.grow();
    return this.rows++;
  }

  /** The row of that number, for tables whose rows are places that are used again: nothing is counted. */
  at(row: number): number {
    while (row >= this.room) this.grow();
    return row;
  }

  /** Tells the columns how many rows there are: to be called when writing is over, before anybody reads. */
  seal(): void {
    for (const column of this.columns()) column.length = this.rows;
  }

  /** Forgets all rows and keeps the room. */
  clear(): void {
    for (const column of this.columns()) column.length = 0;
    this.rows = 0;
  }

  columns(): readonly Column[] {
    return Object.values(this).filter((value) => value instanceof Column);
  }

  private grow(): void {
    this.room *= 2;
    for (const column of this.columns()) column.resize(this.room);
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
