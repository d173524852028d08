/** A cell of a notebook file. */
export interface Cell {
  readonly id: number;
  readonly type: string;
  readonly text: string;
}

const CELL = /<script id="(\d+)" type="([^"]+)"[^>]*>\n([\s\S]*?)\n? *<\/script>/g;

/** The cells of a notebook in their order, without the four columns by which they are indented. */
export function cellsOf(notebook: string): readonly Cell[] {
  return Array.from(notebook.matchAll(CELL), ([, id = "", type = "", text = ""]) => ({
    id: Number(id),
    type,
    text: text.replace(/^ {4}/gm, ""),
  }));
}
