/** "1 run", "2 runs": both languages have one form for exactly one and one for the rest. */
export function counted(count: number, one: string, other: string): string {
  return count === 1 ? one : other;
}

/** "A, B and C". */
export function enumerated(names: readonly string[], and: (next: string) => string): string {
  const last = names.at(-1);
  if (last === undefined || names.length === 1) return last ?? "";
  return `${names.slice(0, -1).join(", ")} ${and(last)} ${last}`;
}

/** Spanish "y" is "e" before the sound i, but not before the diphthong of "hierro" (RAE, Ortografía 2010). */
export function spanishAnd(next: string): string {
  return /^(i|hi(?!e))/i.test(next.normalize("NFD")) ? "e" : "y";
}

/** Spanish "o" is "u" before the sound o, also that of figures (RAE, Ortografía 2010). */
export function spanishOr(next: string): string {
  return /^(h?o|8|11(?!\d))/i.test(next.normalize("NFD")) ? "u" : "o";
}

/** A name of a measure inside a sentence: "Time to resolution, mean" is "time to resolution (mean)". */
export function inSentence(name: string): string {
  const [first = "", second = ""] = name;
  const rest = name.slice(first.length).replace(/, (\p{L}+)$/u, " ($1)");
  return second === second.toLowerCase() ? first.toLowerCase() + rest : first + rest;
}

/** The same as the beginning of a sentence. */
export function sentenceStart(text: string): string {
  const [first = ""] = text;
  return first.toUpperCase() + text.slice(first.length);
}
