/**
 * The script of a report, for the page and, as the same text, for the worker in which the page simulates.
 * It holds the engine's pure layers: what it draws, says and computes is what the command line draws, says and computes.
 */
import { live } from "./live.ts";
import { serveTrials } from "./trialWorker.ts";

if (typeof document === "undefined") serveTrials();
else void live(document);
