/** A colour as red, green, blue, each 0…1. */
export type Rgb = readonly [number, number, number];

/** Reads `#rrggbb`. */
export function parseHex(text: string): Rgb {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (match === null) throw new Error(`Not a colour: ${text}`);
  return [1, 2, 3].map((part) => parseInt(match[part] ?? '0', 16) / 255) as unknown as Rgb;
}

/** Contrast of two colours, 1…21, by WCAG 2.2. */
export function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** What a colour looks like over another at an opacity of 0…1. */
export function over(top: Rgb, bottom: Rgb, opacity: number): Rgb {
  return top.map((part, index) => part * opacity + (bottom[index] ?? 0) * (1 - opacity)) as unknown as Rgb;
}

/** How far two colours are apart in OKLab (Ottosson 2020); about 0.02 is the least that one notices. */
export function distance(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = oklab(a);
  const [l2, a2, b2] = oklab(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** Full dichromacy by Machado, Oliveira and Fernandes (2009), applied to linear light. */
const DICHROMACY = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

/** A kind of colour blindness. */
export type Dichromacy = keyof typeof DICHROMACY;

/** A colour as somebody with a colour blindness sees it. */
export function seenWith(kind: Dichromacy, colour: Rgb): Rgb {
  const light = colour.map(toLinear);
  return DICHROMACY[kind].map((row) =>
    fromLinear(row.reduce((sum, factor, index) => sum + factor * (light[index] ?? 0), 0)),
  ) as unknown as Rgb;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

function fromLinear(part: number): number {
  const clipped = Math.min(1, Math.max(0, part));
  return clipped <= 0.0031308 ? clipped * 12.92 : 1.055 * clipped ** (1 / 2.4) - 0.055;
}

function oklab(colour: Rgb): Rgb {
  const [r, g, b] = colour.map(toLinear) as unknown as Rgb;
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
