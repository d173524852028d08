import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** `--mode soak` (npm run soak) draws new seeds for property tests and runs each of them longer. */
export default defineConfig(({ mode }) => ({
  root: fileURLToPath(new URL("..", import.meta.url)),
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { WEFT_SOAK: mode === "soak" ? "1" : "" },
  },
}));
