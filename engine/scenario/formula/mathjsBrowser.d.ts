/** The single-file build of mathjs: it loads in a tenth of the time of the modules. Only its parser is used. */
declare module "mathjs/lib/browser/math.js" {
  const math: { parse(text: string): MathNode };
  export default math;

  /** The union of the nodes' fields that are read; `type` says which of them are there. */
  export interface MathNode {
    readonly type: string;
    readonly value?: unknown;
    readonly name?: string;
    readonly op?: string;
    readonly fn?: string | MathNode;
    readonly args?: readonly MathNode[];
    readonly content?: MathNode;
    readonly object?: MathNode;
    readonly index?: { readonly dimensions: readonly MathNode[] };
    readonly condition?: MathNode;
    readonly trueExpr?: MathNode;
    readonly falseExpr?: MathNode;
  }
}
