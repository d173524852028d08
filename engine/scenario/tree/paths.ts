/** Folder of a file, `/`-separated; "" for a file in the working folder. */
export function folderOf(file: string): string {
  const slash = file.lastIndexOf("/");
  return slash < 0 ? "" : slash === 0 ? "/" : file.slice(0, slash);
}

/** `path` as written in a file of `folder`, relative to the working folder; null: it leads out of `root`, or is no plain path. */
export function inside(root: string, folder: string, path: string): string | null {
  if (path.startsWith("/") || path.includes("\\") || /^[a-z][a-z0-9+.-]*:/i.test(path)) return null;
  const joined = normal(folder === "" ? path : `${folder}/${path}`);
  const home = normal(root);
  if (home === "") return joined === ".." || joined.startsWith("../") ? null : joined;
  return joined.startsWith(home.endsWith("/") ? home : `${home}/`) ? joined : null;
}

/** Without "." and, as far as possible, without "..". */
export function normal(path: string): string {
  const parts: string[] = [];
  for (const part of path.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return (path.startsWith("/") ? "/" : "") + parts.join("/");
}
