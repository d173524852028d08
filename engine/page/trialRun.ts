import type { TrialAnswer, TrialRequest } from "./trialWorker.ts";

/** Runs a trial beside the page; what comes back ends it before its time. An answer that cannot come is an answer too. */
export function trialRun(page: Document, request: TrialRequest, heard: (answer: TrialAnswer) => void): () => void {
  const worker = workerOf(page);
  worker.addEventListener("message", ({ data }: MessageEvent<TrialAnswer>) => {
    if (data.kind !== "round") worker.terminate();
    heard(data);
  });
  worker.addEventListener("error", (event) => {
    event.preventDefault();
    worker.terminate();
    heard({ kind: "cannot", why: event.message });
  });
  worker.postMessage(request, []);
  return () => worker.terminate();
}

/** The page's own script, in a worker: no second copy of the engine. */
function workerOf(page: Document): Worker {
  const text = page.getElementById("weft-script")?.textContent ?? "";
  const address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}
