/** Of every interval that nobody asks for otherwise. */
export const USUAL_CONFIDENCE = 0.95;

/** @throws RangeError for a confidence that is not a probability strictly between 0 and 1. */
export function assertConfidence(confidence: number, caller: string): void {
  if (!(confidence > 0 && confidence < 1)) {
    throw new RangeError(`${caller}: confidence is ${confidence}, expected 0 < confidence < 1`);
  }
}
