import { broken } from "./broken.ts";
import type { World } from "./world.ts";

/** Each specialist serves a slot within his or her reach, and nobody else is bound to one. */
export function auditAssignment({ assignment, model }: World): void {
  if (assignment === null) return;
  const { home, reach } = assignment.arrays;
  const slots = model.slots.count;
  for (let person = 0; person < home.length; person++) {
    const own = home[person] as number;
    const now = assignment.slot[person] as number;
    const steps = own < 0 ? now - own : (now - own + slots) % slots;
    if (own < 0 ? steps !== 0 : now < 0 || now >= slots || steps >= reach)
      broken(`person ${person} is assigned to slot ${now}, out of reach of slot ${own}`);
  }
}
