import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

import { WORKLOADS } from "../workloads/workloads.ts";
import type { Found, Implementation } from "./implementation.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
/** Node with the loader that runs TypeScript as it is. */
const NODE = [process.execPath, "--import", "tsx"] as const;
const PYTHONS = ["python3", "/usr/bin/python3", "python"] as const;

/** Weft itself, always present. */
const WEFT: Implementation = {
  id: "weft",
  title: "Weft",
  workloads: WORKLOADS,
  reference: false,
  replications: { mm1: 8, mm10: 8, network: 8, organisation: 5, faster: 5 },
  command: ({ workload, size, replications, seed }) => [...NODE, join(HERE, "weftPeer.ts"), workload, size, String(replications), seed],
};

/** Every peer that this machine can run. Programs that must be compiled are compiled into `folder`. */
export function findPeers(folder: string): Found {
  const found = [cpp(folder), simpy(), simjs()];
  return {
    implementations: [WEFT, ...found.flatMap((peer) => (typeof peer === "string" ? [] : peer))],
    skipped: [
      ...found.filter((peer) => typeof peer === "string"),
      "Ciw, simmer, salabim: skipped, there is no program for them here (bench/README.md says how to add one)",
    ],
  };
}

function cpp(folder: string): readonly Implementation[] | string {
  if (output("g++", ["--version"]) === null) return "C++: skipped, there is no g++ (Debian: apt-get install g++)";
  const program = join(folder, "peer");
  // Fails loudly: a peer that does not compile is our fault.
  execFileSync("g++", ["-O3", "-std=c++20", "-Wall", "-Wextra", "-o", program, join(HERE, "cpp", "main.cpp")], { stdio: "inherit" });
  const many = { mm1: 40, mm10: 40, network: 40, organisation: 30, faster: 30 };
  const variant = (id: "cpp" | "cppKeyed", title: string, luck: string): Implementation => ({
    id,
    title,
    workloads: WORKLOADS,
    reference: true,
    replications: many,
    command: ({ file, replications }) => [program, file, luck, String(replications)],
  });
  return [variant("cpp", "C++, xoshiro", "sequential"), variant("cppKeyed", "C++, keyed", "keyed")];
}

function simpy(): readonly Implementation[] | string {
  const python = PYTHONS.find((name) => output(name, ["-c", "import simpy"]) !== null);
  if (python === undefined) return "SimPy: skipped, no Python here has it (Debian: apt-get install python3-simpy3; or pip install simpy)";
  return [
    {
      id: "simpy",
      title: "SimPy",
      workloads: WORKLOADS,
      reference: false,
      replications: { mm1: 2, mm10: 2, network: 2, organisation: 1, faster: 1 },
      command: ({ file, replications }) => [python, join(HERE, "simpyPeer.py"), file, String(replications)],
    },
  ];
}

function simjs(): readonly Implementation[] | string {
  const module = simjsModule();
  if (module === null) return "sim.js: skipped, not found (npm install --prefix <folder> simjs, and set WEFT_PEERS to that folder)";
  return [
    {
      id: "simjs",
      title: "sim.js",
      // Its facilities do not know who serves, and a sender's links decide the way of W3.
      workloads: ["mm1", "mm10", "network"],
      reference: false,
      replications: { mm1: 4, mm10: 4, network: 4 },
      command: ({ file, replications }) => [...NODE, join(HERE, "simjsPeer.ts"), file, String(replications), module],
    },
  ];
}

function simjsModule(): string | null {
  const folder = process.env["WEFT_PEERS"];
  if (folder !== undefined) {
    const path = resolve(folder, "node_modules", "simjs");
    if (existsSync(path)) return path;
  }
  try {
    createRequire(import.meta.url).resolve("simjs");
    return "simjs";
  } catch {
    return null;
  }
}

function output(program: string, rest: readonly string[]): string | null {
  try {
    return execFileSync(program, rest, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return null;
  }
}
