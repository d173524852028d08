/** The first character of a text that cannot be seen (control, format, zero-width, direction), as U+XXXX; null: none. */
export function hiddenCharacter(text: string): string | null {
  const found = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.exec(text)?.[0];
  if (found === undefined) return null;
  return `U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
