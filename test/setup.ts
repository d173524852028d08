import fc from "fast-check";

/**
 * Property tests use one fixed seed, so that a commit either passes or does not. `npm run soak` draws a new
 * seed, prints it, and tries more cases; a failing seed becomes a fixed test (STYLE, "Tests").
 */
if (process.env["WEFT_SOAK"] === "1") {
  const seed = Number(process.env["WEFT_SOAK_SEED"] ?? Date.now() % 2_147_483_647);
  process.stderr.write(`property tests: seed ${seed}\n`);
  fc.configureGlobal({ seed, numRuns: 1000 });
} else {
  fc.configureGlobal({ seed: 1, numRuns: 100 });
}
