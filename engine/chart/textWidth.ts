/** Advances of the printable ASCII characters of Inter 4.0 regular and bold, in thousandths of the font size (SIL Open Font Licence). */
const REGULAR =
  "281 288 466 633 642 982 644 300 365 365 501 662 288 460 288 360 631 407 610 618 646 593 620 566 619 620 288 302 662 662 662 511 966 690 654 730 722 601 590 746 743 269 571 672 565 903 753 765 639 765 644 642 646 744 690 985 682 679 629 365 360 365 471 456 323 562 612 571 612 583 370 613 591 242 242 549 242 876 591 600 612 612 376 528 327 591 562 818 546 562 552 426 333 426 662";
const BOLD =
  "237 338 552 649 655 1016 672 339 377 377 559 679 334 468 334 388 674 431 630 646 676 622 649 582 651 649 334 343 679 679 679 560 1016 747 662 740 722 607 587 750 747 281 584 719 565 932 762 771 648 777 657 655 667 732 747 1038 738 731 664 377 388 377 487 476 365 581 630 588 630 596 398 632 623 271 271 580 271 913 623 613 630 630 407 560 366 623 600 850 580 602 573 469 372 469 679";
const ADVANCES = { regular: REGULAR.split(" ").map(Number), bold: BOLD.split(" ").map(Number) };

/** Arrows, dashes and other signs that Inter has and ASCII has not. */
const SIGN = 670;
/** Writing that Inter lacks falls back to a font with square characters. */
const SQUARE = 1000;
const FIRST_SQUARE = 0x1100;
const NO_BREAK = 0xa0;

/**
 * Width of a text in pixels, near enough to break lines and place labels: accented letters are as wide as plain
 * ones, signs are taken as wide. A specification must not depend on a font file, so the real widths come later.
 */
export function textWidth(text: string, size: number, weight: "regular" | "bold" = "regular"): number {
  const advances = ADVANCES[weight];
  let sum = 0;
  for (const character of text) sum += advances[base(character) - 32] ?? wide(character);
  return (sum * size) / 1000;
}

function base(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 127) return code;
  if (code === NO_BREAK) return 32;
  return code < 0x250 || (code >= 0x1e00 && code < 0x1f00) ? (character.normalize("NFD").codePointAt(0) ?? 0) : code;
}

function wide(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  const outside = code >= FIRST_SQUARE && (code < 0x2000 || code > 0x2bff);
  return outside ? SQUARE : SIGN;
}
