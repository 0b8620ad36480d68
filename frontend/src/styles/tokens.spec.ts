import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { FAMILIES } from '../lib/kinds';
import { contrast, distance, over, parseHex, seenWith, type Dichromacy, type Rgb } from '../testing/colour';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const nodeCss = readFileSync(
  join(import.meta.dirname, '../components/ui/canvas/graph-canvas.module.css'),
  'utf8',
);
const SCHEMES = ['light', 'dark'] as const;

/** All custom properties as a scheme sees them: later rules win, references resolved. */
function tokensOf(scheme: (typeof SCHEMES)[number]): (name: string) => Rgb {
  const values = new Map<string, string>();
  for (const [, selector = '', body = ''] of css.matchAll(/^(:root[^{]*)\{([^}]*)\}/gm)) {
    if (selector.includes("'dark'") && scheme === 'light') continue;
    for (const [, name = '', value = ''] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g))
      values.set(name, value.trim());
  }
  const resolve = (name: string): string => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`No token ${name}`);
    const reference = /^var\((--[\w-]+)\)$/.exec(value)?.[1];
    return reference === undefined ? value : resolve(reference);
  };
  return (name) => parseHex(resolve(name));
}

const SURFACES = ['page', 'panel', 'raised', 'sunken', 'hover'].map((name) => `--surface-${name}`);
const STATES = ['held', 'tight', 'broken', 'note'];

const TEXT_PAIRS: readonly (readonly [text: string, surface: string])[] = [
  ...['--text-strong', '--text', '--text-muted', '--text-link'].flatMap((text) =>
    [...SURFACES, '--surface-selected', '--group-surface', '--canvas-surface', '--code-surface'].map(
      (surface) => [text, surface] as const,
    ),
  ),
  ['--text-on-accent', '--accent'],
  ['--text-on-accent', '--accent-hover'],
  ...STATES.map((state) => [`--state-${state}-text`, `--state-${state}-surface`] as const),
  ...STATES.map((state) => [`--state-${state}-text`, '--surface-panel'] as const),
  ...FAMILIES.map((family) => [`--family-${family}-text`, `--family-${family}-surface`] as const),
  ...FAMILIES.map((family) => [`--family-${family}-text`, '--surface-panel'] as const),
  ...FAMILIES.map((family) => ['--text-strong', `--family-${family}-surface`] as const),
  ...FAMILIES.map((family) => ['--text-muted', `--family-${family}-surface`] as const),
];

const LINE_PAIRS: readonly (readonly [line: string, surface: string])[] = [
  ...FAMILIES.flatMap((family) =>
    ['--surface-page', '--surface-panel', '--group-surface'].map(
      (surface) => [`--family-${family}-line`, surface] as const,
    ),
  ),
  ...STATES.map((state) => [`--state-${state}-line`, '--surface-panel'] as const),
  ...['--line-strong', '--focus-ring', '--edge-lit', '--edge-line'].flatMap((line) =>
    ['--surface-page', '--surface-panel'].map((surface) => [line, surface] as const),
  ),
];

describe.each(SCHEMES)('tokens of the %s scheme', (scheme) => {
  const token = tokensOf(scheme);

  it.each(TEXT_PAIRS)('%s on %s has a contrast of at least 4.5', (text, surface) => {
    expect(contrast(token(text), token(surface))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(LINE_PAIRS)('%s beside %s has a contrast of at least 3', (line, surface) => {
    expect(contrast(token(line), token(surface))).toBeGreaterThanOrEqual(3);
  });

  it('keeps the name of a node that steps back at a contrast of 4.5', () => {
    const opacity = Number(/\[data-emphasis='faded'\] \{\s*opacity: ([\d.]+)/.exec(nodeCss)?.[1]);
    const surface = over(token('--node-surface'), token('--group-surface'), opacity);
    const text = over(token('--node-text'), token('--group-surface'), opacity);
    expect(contrast(text, surface)).toBeGreaterThanOrEqual(4.5);
  });

  const pairs = FAMILIES.flatMap((a, index) => FAMILIES.slice(index + 1).map((b) => [a, b] as const));
  const eyes: readonly Dichromacy[] = ['protanopia', 'deuteranopia', 'tritanopia'];

  it.each(pairs)('tells %s from %s in full colour', (a, b) => {
    expect(distance(token(`--family-${a}-line`), token(`--family-${b}-line`))).toBeGreaterThanOrEqual(0.15);
  });

  // Shape and icon tell families apart without any hue; this keeps the hue from misleading as well.
  it.each(eyes)('keeps family hues apart for somebody with %s', (eye) => {
    const confused = pairs.filter(
      ([a, b]) =>
        distance(seenWith(eye, token(`--family-${a}-line`)), seenWith(eye, token(`--family-${b}-line`))) <
        0.08,
    );
    expect(confused).toEqual([]);
  });
});

it('uses no literal colour outside tokens.css', () => {
  const root = join(import.meta.dirname, '..');
  const literal = /#[0-9a-f]{3,8}\b(?=[;'"\s)])|\b(?:rgba?|hsla?|oklch)\(/i;
  const offenders = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(
      (file) => /\.(css|tsx)$/.test(file) && !file.endsWith('.spec.tsx') && !file.endsWith('tokens.css'),
    )
    .filter((file) => literal.test(readFileSync(join(root, file), 'utf8')));
  expect(offenders).toEqual([]);
});
