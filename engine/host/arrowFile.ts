import { Dictionary, Float64, Int32, makeData, makeVector, Table, tableToIPC, Utf8, vectorFromArray, type Vector } from "apache-arrow";

import type { Column } from "./csvText.ts";

/** A table as an Arrow file. The same table gives the same bytes: the library would number its dictionaries over the life of the process. */
export function arrowFile(columns: readonly Column[]): Uint8Array {
  const vectors = columns.map((column, index) => [column.name, vectorOf(column, index)] as const);
  return tableToIPC(new Table(Object.fromEntries(vectors)), "file");
}

function vectorOf(column: Column, index: number): Vector {
  if (column.kind === "text") return textVector(Array.from(column.values, String), index);
  if (column.kind === "integer") return makeVector(Int32Array.from(column.values, Number));
  return numberVector(Float64Array.from(column.values, (value) => (value === null ? NaN : Number(value))));
}

function textVector(values: readonly string[], id: number): Vector {
  const words = [...new Set(values)];
  const at = new Map(words.map((word, index) => [word, index]));
  const type = new Dictionary(new Utf8(), new Int32(), id);
  const data = Int32Array.from(values, (value) => at.get(value) ?? 0);
  return makeVector(makeData({ type, length: values.length, nullCount: 0, data, dictionary: vectorFromArray(words, new Utf8()) }));
}

function numberVector(data: Float64Array): Vector {
  let nullCount = 0;
  const nullBitmap = new Uint8Array(Math.ceil(data.length / 8));
  data.forEach((value, index) => {
    if (Number.isNaN(value)) nullCount++;
    else nullBitmap[index >> 3] = (nullBitmap[index >> 3] ?? 0) | (1 << (index & 7));
  });
  return makeVector(makeData({ type: new Float64(), length: data.length, nullCount, nullBitmap, data }));
}
