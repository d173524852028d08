import { define as defineCell, observe } from "@observablehq/notebook-kit/runtime";

export * from "@observablehq/notebook-kit/runtime";

type Cell = Parameters<typeof defineCell>;

/**
 * Defines a cell as the kit does, and writes on its element what it is doing, so that readers see that something is being computed
 * and tests know when all of it is there.
 */
export function define(state: Cell[0], definition: Cell[1]): void {
  const say = (what: "waiting" | "running" | "done" | "failed") => state.root.setAttribute("data-state", what);
  say("waiting");
  defineCell(state, definition, (own, of) => {
    const kit = observe(own, of);
    return {
      ...kit,
      pending: () => {
        say("running");
        kit.pending();
      },
      fulfilled: (value: unknown) => {
        kit.fulfilled(value);
        nameSliders(state.root);
        say("done");
      },
      rejected: (error: unknown) => {
        kit.rejected(error);
        say("failed");
      },
    };
  });
}

/** Observable's sliders tell screen readers no name: their number box has it, they have not. */
function nameSliders(cell: Element): void {
  for (const slider of cell.querySelectorAll("input[type=range]")) {
    const label = slider.closest("form")?.querySelector("label")?.textContent ?? "";
    if (!slider.hasAttribute("aria-label")) slider.setAttribute("aria-label", label);
  }
}
