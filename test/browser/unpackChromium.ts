import { createReadStream, createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir, userInfo } from "node:os";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { brotliDecompressSync, createBrotliDecompress } from "node:zlib";

import { filesOfTar } from "./tar.ts";
import { wholeFolder } from "./wholeFolder.ts";

const require = createRequire(import.meta.url);
const PACKAGE = join(dirname(require.resolve("@sparticuz/chromium")), "../..");
/** Libraries that a machine with Node alone may lack, and one font: without those of the machine, pages look alike everywhere. */
const ARCHIVES = ["al2023.tar.br", "fonts.tar.br"];
/** The package's own file names places that are not here. */
const FONTS = `<?xml version="1.0"?>
<fontconfig><dir prefix="relative">fonts</dir><cachedir prefix="xdg">fontconfig</cachedir></fontconfig>
`;

/** The folder with `chromium`, its `lib/` and `fonts.conf`, unpacked once for each version and user of a machine. */
export async function unpackChromium(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(PACKAGE, "package.json"), "utf8")) as { version: string };
  return wholeFolder(join(tmpdir(), `weft-chromium-${version}-${userInfo().uid}`), unpackInto);
}

async function unpackInto(folder: string): Promise<readonly string[]> {
  const files = ARCHIVES.flatMap((archive) => filesOfTar(brotliDecompressSync(readFileSync(join(PACKAGE, "bin", archive)))));
  for (const { name, bytes } of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  writeFileSync(join(folder, "fonts.conf"), FONTS);
  await pipeline(
    createReadStream(join(PACKAGE, "bin", "chromium.br")),
    createBrotliDecompress({ chunkSize: 4_194_304 }),
    createWriteStream(join(folder, "chromium"), { mode: 0o755 }),
  );
  return ["chromium", ...files.map(({ name }) => name)];
}
