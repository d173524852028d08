// Reads vitest's JSON results and prints the closing line. Usage: node .ci/count.mjs RESULTS EXIT_CODE
import { readFileSync } from "node:fs";

const [file, exitCode] = process.argv.slice(2);

/** A file that could not be loaded has no tests to count: it counts as one failure. */
function count(text) {
  const results = JSON.parse(text);
  const broken = results.testResults.filter((suite) => suite.status === "failed" && !suite.assertionResults.some((test) => test.status === "failed"));
  return { passed: results.numPassedTests, failed: results.numFailedTests + broken.length };
}

function read() {
  try {
    return count(readFileSync(file, "utf8"));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const { passed, failed } = read();
// No test, or an error outside the tests (an unhandled rejection): never green.
const faults = failed === 0 && (exitCode !== "0" || passed === 0) ? 1 : failed;
console.log(`${passed} passed, ${faults} failed`);
process.exitCode = faults === 0 ? 0 : 1;
