import type { Machine } from "./machine.ts";

export function scale(_quick: boolean, _where: Machine, _keep: (line: object) => void): void {
  return undefined;
}
