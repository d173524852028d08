/** A file as an archive holds it. */
export interface ArchivedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

const BLOCK = 512;
const FILE = ["0", "\0"];
const FOLDER = "5";

/** The files of a tar archive: POSIX.1-1988 (ustar), a header of one block, then the bytes in whole blocks. */
export function filesOfTar(archive: Buffer): readonly ArchivedFile[] {
  const files: ArchivedFile[] = [];
  for (let at = 0; at < archive.length && archive[at] !== 0;) {
    const name = field(archive, at, 100);
    const size = Number.parseInt(field(archive, at + 124, 12), 8);
    const kind = archive.toString("latin1", at + 156, at + 157);
    const start = at + BLOCK;
    if (FILE.includes(kind)) files.push({ name, bytes: archive.subarray(start, start + size) });
    else if (kind !== FOLDER) throw new Error(`the archive holds ${name} of kind ${kind}: only files and folders are read`);
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function field(archive: Buffer, at: number, length: number): string {
  return archive.toString("utf8", at, at + length).split("\0")[0] ?? "";
}
