import { lab, rgb } from 'd3';

export type Vision = keyof typeof VISIONS;
type Matrix = readonly (readonly [number, number, number])[];

/**
 * What is left of red, green and blue light, in linear sRGB, to eyes that lack one kind of cone altogether: Machado, Oliveira and Fernandes,
 * A Physiologically-based Model for Simulation of Color Vision Deficiency, 2009, severity 1.0.
 */
export const VISIONS = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
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
} as const satisfies Record<string, Matrix>;

export type Lab = readonly [L: number, a: number, b: number];

/** A color of a style sheet as those eyes see it, in CIELAB. */
export function seenAs(color: string, vision: Vision): Lab {
  const { r, g, b } = rgb(color);
  const light = [r, g, b].map((value) => linear(value / 255));
  const [red, green, blue] = VISIONS[vision].map((row) => {
    const sum = row.reduce<number>((total, weight, i) => total + weight * light[i], 0);
    return 255 * encoded(Math.min(1, Math.max(0, sum)));
  });
  const seen = lab(rgb(red, green, blue));
  return [seen.l, seen.a, seen.b];
}

const linear = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const encoded = (value: number) => (value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055);

/** Of an angle in degrees. */
const cos = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
const sin = (degrees: number) => Math.sin((degrees * Math.PI) / 180);
const hueOf = (a: number, b: number) => ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360;

/**
 * How different two colors look: CIEDE2000 as in Sharma, Wu and Dalal, The CIEDE2000 Color-Difference Formula, 2005, whose table the test
 * holds it to. About 1 is just noticeable side by side.
 */
export function difference([L1, a1, b1]: Lab, [L2, a2, b2]: Lab): number {
  const meanChroma = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2;
  const seventh = (value: number) => Math.sqrt(value ** 7 / (value ** 7 + 25 ** 7));
  const G = 0.5 * (1 - seventh(meanChroma));
  const [x1, x2] = [a1 * (1 + G), a2 * (1 + G)];
  const [C1, C2] = [Math.hypot(x1, b1), Math.hypot(x2, b2)];
  const [h1, h2] = [hueOf(x1, b1), hueOf(x2, b2)];
  const isGrey = C1 * C2 === 0;
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180;
  const dH = 2 * Math.sqrt(C1 * C2) * sin(turn / 2);
  const [L, C] = [(L1 + L2) / 2, (C1 + C2) / 2];
  const far = Math.abs(h1 - h2) > 180;
  const h = isGrey ? h1 + h2 : (h1 + h2 + (far ? (h1 + h2 < 360 ? 360 : -360) : 0)) / 2;
  const T = 1 - 0.17 * cos(h - 30) + 0.24 * cos(2 * h) + 0.32 * cos(3 * h + 6) - 0.2 * cos(4 * h - 63);
  const SL = 1 + (0.015 * (L - 50) ** 2) / Math.sqrt(20 + (L - 50) ** 2);
  const [SC, SH] = [1 + 0.045 * C, 1 + 0.015 * C * T];
  const rotation = -sin(60 * Math.exp(-(((h - 275) / 25) ** 2))) * 2 * seventh(C);
  const [l, c, k] = [(L2 - L1) / SL, (C2 - C1) / SC, dH / SH];
  return Math.sqrt(l * l + c * c + k * k + rotation * c * k);
}
