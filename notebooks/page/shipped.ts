/// <reference types="vite/client" />

const FILES = import.meta.glob<string>("../../scenarios/**/*.{yaml,csv}", { query: "?raw", import: "default", eager: true });

/** The text of a shipped scenario file, `scenarios/own-people/real.yaml`; null: there is none. They lie in the page, so that it needs no server. */
export function shipped(path: string): string | null {
  return FILES[`../../${path}`] ?? null;
}
