/** A cell of a notebook file. */
export interface Cell {
  readonly id: number;
  readonly type: string;
  /** Whether readers of the built page see its code. */
  readonly pinned: boolean;
  readonly text: string;
}

const CELL = /<script id="(\d+)" type="([^"]+)"( pinned)?>\n([\s\S]*?)\n? *<\/script>/g;

/** The cells of a notebook in their order, without the four columns by which they are indented. */
export function cellsOf(notebook: string): readonly Cell[] {
  return Array.from(notebook.matchAll(CELL), ([, id = "", type = "", pinned, text = ""]) => ({
    id: Number(id),
    type,
    pinned: pinned !== undefined,
    text: text.replace(/^ {4}/gm, ""),
  }));
}
