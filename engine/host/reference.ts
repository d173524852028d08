import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { referencePages } from "../reference/referencePages.ts";

/** `npm run reference`: writes the pages of the reference anew. A test fails where they are not what this would write. */
const FOLDER = fileURLToPath(new URL("../reference/", import.meta.url));
mkdirSync(FOLDER, { recursive: true });
for (const [name, text] of Object.entries(referencePages())) writeFileSync(`${FOLDER}${name}`, text);
