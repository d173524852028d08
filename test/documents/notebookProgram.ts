import type { Fence } from "./fences.ts";

/**
 * The TypeScript cells of a notebook as one program, each line where it stands in the block; null: it is no notebook, or has
 * none. Cells see what others declare in whatever order; here the order has to be that of a program.
 */
export function notebookProgram(fence: Fence): Fence | null {
  if (!/<notebook\b/.test(fence.text)) return null;
  let within = false;
  let cells = 0;
  const lines = fence.text.split("\n").map((line) => {
    const code = within && !/^\s*<\/script>/.test(line);
    within = code || /<script\b[^>]*\btype="text\/x-typescript"/.test(line);
    cells += Number(within && !code);
    return code ? line.replace(/"(?:\.\.\/)+engine\/index\.ts"/, '"weft"') : "";
  });
  return cells === 0 ? null : { ...fence, text: lines.join("\n") };
}
