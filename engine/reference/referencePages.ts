import { claimsPage } from "./claimsPage.ts";
import { defaultsPage } from "./defaultsPage.ts";
import { keysPage } from "./keysPage.ts";
import { measuresPage } from "./measuresPage.ts";

/** The reference, by name of its file: everything comes from the catalogues, nothing is written by hand. */
export function referencePages(): Readonly<Record<string, string>> {
  return {
    "measures.md": measuresPage(),
    "defaults.md": defaultsPage(),
    "scenario-keys.md": keysPage(),
    "claims.md": claimsPage("en"),
    "claims.es.md": claimsPage("es"),
  };
}
