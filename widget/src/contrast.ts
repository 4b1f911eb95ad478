/** WCAG 2.2 contrast, so that any brand colour stays legible on any of our grounds. */

type Colour = [red: number, green: number, blue: number];

const parse = (hex: string): Colour | undefined => {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  return digits ? ([0, 2, 4].map((at) => Number.parseInt(digits.slice(at, at + 2), 16)) as Colour) : undefined;
};

const write = (colour: Colour): string =>
  `#${colour.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const weights: Colour = [0.2126, 0.7152, 0.0722];

const luminance = (colour: Colour): number =>
  colour.reduce((sum, part, at) => {
    const share = part / 255;
    return sum + weights[at]! * (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4);
  }, 0);

const ratio = (one: Colour, other: Colour): number => {
  const quotient = (luminance(one) + 0.05) / (luminance(other) + 0.05);
  return Math.max(quotient, 1 / quotient);
};

const white: Colour = [255, 255, 255];
const black: Colour = [17, 20, 18];

export const contrast = (one: string, other: string): number => ratio(parse(one) ?? black, parse(other) ?? white);

/** `colour` where it is #rrggbb, else the `fallback`. */
export const colourOr = (colour: unknown, fallback: string): string =>
  typeof colour === 'string' && parse(colour) ? colour.toLowerCase() : fallback;

/**
 * The text colour for this ground: white where that is legible, else near-black, else (mid-tones) pure black. The two
 * limits are the luminances at which white, and #111412, reach 4.5 : 1.
 */
export function inkOn(ground: string): string {
  const light = luminance(parse(ground) ?? black);
  if (light <= 0.1833) return '#ffffff';
  return light >= 0.206 ? '#111412' : '#000000';
}

/** `share` of one colour laid over another, as `color-mix(in srgb, …)` does it. */
export function mix(colour: string, over: string, share: number): string {
  const ground = parse(over) ?? white;
  return write((parse(colour) ?? black).map((part, at) => part * share + ground[at]! * (1 - share)) as Colour);
}

/** The same hue, moved towards black or white just as far as `atLeast` against `ground` demands. */
export function legible(colour: string, ground: string, atLeast = 4.5): string {
  const from = parse(colour) ?? black;
  const on = parse(ground) ?? white;
  const goal: Colour = luminance(on) > 0.18 ? [0, 0, 0] : white;
  for (let step = 0; step <= 20; step++) {
    const share = step / 20;
    const mixed = from.map((part, at) => Math.round(part + (goal[at]! - part) * share)) as Colour;
    if (ratio(mixed, on) >= atLeast) return write(mixed);
  }
  return write(goal);
}
