/** How a command ends. */
export const EXIT = { done: 0, ours: 1, input: 2, refused: 3, failedRuns: 4, interrupted: 130 } as const;

/** Something outside the engine went wrong and the user can do something about it: a sentence, not a stack trace. */
export class HostFault extends Error {
  override readonly name = "HostFault";
  readonly exitCode: number;

  constructor(message: string, exitCode: number) {
    super(message);
    this.exitCode = exitCode;
  }
}

/** How a command ends that cannot write, and what its user may do instead. */
export interface Unwritable {
  readonly exitCode: number;
  readonly instead: string;
}

/** Results go to a folder that can be chosen; that it cannot be written is nobody's mistake in the files. */
export const RESULTS_UNWRITABLE: Unwritable = { exitCode: EXIT.ours, instead: "choose another folder with --out" };

/** What the operating system said about a file, in words. @param doing  "write out/saas/compare.json" */
export function fileFault(
  error: unknown,
  doing: string,
  exitCode: number = EXIT.ours,
  instead: string = RESULTS_UNWRITABLE.instead,
): HostFault {
  if (error instanceof HostFault) return error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const words = WORDS[code]?.(instead) ?? (error instanceof Error ? error.message : String(error));
  return new HostFault(`cannot ${doing}: ${words}`, exitCode);
}

const WORDS: Readonly<Record<string, (instead: string) => string>> = {
  ENOSPC: () => "the disk is full; make room and run the same command again, finished replications are kept",
  EDQUOT: () => "the disk quota is used up; make room and run the same command again, finished replications are kept",
  EFBIG: () => "the largest size of a file is reached (ulimit -f); raise it and run the same command again, finished replications are kept",
  EACCES: (instead) => `no permission; ${instead}`,
  EPERM: (instead) => `no permission; ${instead}`,
  EROFS: (instead) => `the file system is read-only; ${instead}`,
  ENOTDIR: () => "a part of the path is a file, not a folder",
  EISDIR: () => "it is a folder, not a file",
  EEXIST: () => "it exists already",
  ENOENT: () => "it is not there",
  ENAMETOOLONG: () => "the name is too long",
  EADDRINUSE: (instead) => `something else uses it; ${instead}`,
  EMFILE: () => "too many files are open",
};
