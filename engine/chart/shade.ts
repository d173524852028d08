import { COLOUR } from "./theme.ts";

/** Ends of scales from "nothing" to "most". The dark end carries white text at 4.5:1 or better. */
export const SHADES = {
  blue: ["#f1f6fa", "#00558a"],
  vermilion: ["#fcf2ec", "#a84a00"],
} as const;

/** The colour `share` (0…1) of the way along a scale. */
export function shade(scale: keyof typeof SHADES, share: number): string {
  const [light, dark] = SHADES[scale].map(channels);
  const at = Math.min(1, Math.max(0, share));
  const mixed = [0, 1, 2].map((channel) => Math.round((light?.[channel] ?? 0) + at * ((dark?.[channel] ?? 0) - (light?.[channel] ?? 0))));
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`;
}

/** Black or white, whichever reads better on this colour. */
export function inkOn(colour: string): string {
  return contrast(colour, COLOUR.paper) > contrast(colour, COLOUR.ink) ? COLOUR.paper : COLOUR.ink;
}

/** Contrast ratio of two colours, 1…21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : Math.exp(2.4 * Math.log((share + 0.055) / 1.055));
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
