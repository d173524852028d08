import type { Finding, RepositoryFile } from "./source.ts";

const LINES = 400;
/** Folders of test/ that mirror something else than a folder of engine/. */
const OTHER_TESTS = ["bench", "browser", "documents", "fixtures", "notebooks", "scenarios", "tidy"];

/** Length of files, what kinds there are in engine/, and tests that mirror it. */
export function shapeFindings(files: readonly RepositoryFile[]): readonly Finding[] {
  const code = files.filter(({ path }) => /^(engine|test|bench|notebooks)\//.test(path) && path.endsWith(".ts"));
  return [...code.flatMap(tooLong), ...files.flatMap(strayFile), ...strayTests(code), ...untested(code)];
}

/** What a merge or an editor left behind lies beside the code and looks like it. */
function strayFile({ path }: RepositoryFile): readonly Finding[] {
  if (!path.startsWith("engine/") || /\.(?:ts|md|json)$/.test(path)) return [];
  return [{ path, line: 1, rule: "stray", message: "engine/ holds code, documents and settings (.ts, .md, .json): remove it" }];
}

function tooLong({ path, text }: RepositoryFile): readonly Finding[] {
  const lines = text.split("\n").length - (text.endsWith("\n") ? 1 : 0);
  if (lines <= LINES) return [];
  const message = `${lines} lines, at most ${LINES}: split it by noun, each file named as the one thing it exports`;
  return [{ path, line: LINES + 1, rule: "length", message }];
}

function strayTests(code: readonly RepositoryFile[]): readonly Finding[] {
  const folders = new Set(engineFolders(code));
  return code.flatMap(({ path }) => {
    if (!path.endsWith(".test.ts")) return [];
    const folder = path.split("/").slice(1, -1).join("/");
    if (OTHER_TESTS.includes(folder.split("/")[0] ?? "") || folders.has(folder)) return [];
    if (folder === "" && code.some((file) => file.path === path.replace(/^test\//, "engine/").replace(".test.ts", ".ts"))) return [];
    const message = `no folder engine/${folder} for this test: test/ mirrors engine/, move it beside what it tests`;
    return [{ path, line: 1, rule: "mirror", message }];
  });
}

function untested(code: readonly RepositoryFile[]): readonly Finding[] {
  const tops = new Set(engineFolders(code).map((folder) => folder.split("/")[0] ?? ""));
  return [...tops].flatMap((folder) => {
    if (code.some(({ path }) => path.startsWith(`test/${folder}/`) && path.endsWith(".test.ts"))) return [];
    const message = `engine/${folder} has no test: add test/${folder}/ with tests named as facts`;
    return [{ path: `engine/${folder}`, line: 1, rule: "mirror", message }];
  });
}

/** Folders below engine/ that hold code, and the folders above them. */
function engineFolders(code: readonly RepositoryFile[]): readonly string[] {
  return code.flatMap(({ path }) => {
    const parts = path.split("/").slice(0, -1);
    return parts[0] === "engine" ? parts.slice(1).map((_, index) => parts.slice(1, index + 2).join("/")) : [];
  });
}
