import type { Shape } from '../../../lib/kinds';

/** Outline of a card and, where its shape has one, a second line inside it, as SVG path data. */
export interface ShapePath {
  readonly outline: string;
  readonly detail?: string;
}

/** The outline of a card of a given shape and size, inset by half a pixel so that a 1 px line stays sharp. */
export function shapePath(shape: Shape, width: number, height: number): ShapePath {
  const [w, h] = [width - 0.5, height - 0.5];
  switch (shape) {
    case 'rounded':
      return { outline: roundRect(w, h, 8) };
    case 'square':
      return { outline: roundRect(w, h, 2) };
    case 'pill':
      return { outline: roundRect(w, h, Math.min(h / 2, 22)) };
    case 'round':
      return { outline: roundRect(w, h, 14) };
    case 'notched': {
      const cut = 12;
      return {
        outline: `M0.5 3.5a3 3 0 0 1 3-3H${w - cut}L${w} ${0.5 + cut}V${h - 3}a3 3 0 0 1-3 3H3.5a3 3 0 0 1-3-3z`,
      };
    }
    case 'folded': {
      const fold = 11;
      return {
        outline: `M0.5 3.5a3 3 0 0 1 3-3H${w - fold}L${w} ${0.5 + fold}V${h - 3}a3 3 0 0 1-3 3H3.5a3 3 0 0 1-3-3z`,
        detail: `M${w - fold} 0.5V${0.5 + fold}H${w}`,
      };
    }
    case 'barred':
      return { outline: roundRect(w, h, 3), detail: `M2.5 1.5V${h - 1}` };
  }
}

function roundRect(w: number, h: number, r: number): string {
  return `M${0.5 + r} 0.5H${w - r}a${r} ${r} 0 0 1 ${r} ${r}V${h - r}a${r} ${r} 0 0 1-${r} ${r}H${0.5 + r}a${r} ${r} 0 0 1-${r}-${r}V${0.5 + r}a${r} ${r} 0 0 1 ${r}-${r}z`;
}
