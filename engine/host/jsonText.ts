/** JSON with a line per field. NaN and the infinities, which JSON does not know, become null. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, finite, 2)}\n`;
}

function finite(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isFinite(value) ? null : value;
}
