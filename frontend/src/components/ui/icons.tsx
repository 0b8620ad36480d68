import type { Kind } from '../../lib/kinds';

/**
 * The app's own icons: strokes on a 16 × 16 grid, drawn in the colour of the text around them.
 * A path says its icon; names are what the icon stands for, not what it looks like.
 */
const PATHS = {
  // kinds
  pattern: 'M2.5 2.5h4.5v4.5H2.5zM9 9h4.5v4.5H9zM7 4.75h4.25V9M4.75 7v4.25H9',
  principle: 'M8 2v12M3 5h10M5 5l-2.5 5h5L5 5zM11 5l-2.5 5h5L11 5zM5.5 14h5',
  practice: 'M13 8a5 5 0 1 1-1.6-3.7M13 2.5v2.3h-2.3M5.8 8.2l1.6 1.6 3-3.2',
  technology:
    'M4.5 4.5h7v7h-7zM6.5 2v2.5M9.5 2v2.5M6.5 11.5V14M9.5 11.5V14M2 6.5h2.5M2 9.5h2.5M11.5 6.5H14M11.5 9.5H14',
  role: 'M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9zM8 8l5.4-3.1M8 8v6.2M8 8L2.6 4.9',
  protocol: 'M2 5.5h10.5M10 3l2.5 2.5L10 8M14 10.5H3.5M6 8l-2.5 2.5L6 13',
  language: 'M5.5 4L2 8l3.5 4M10.5 4L14 8l-3.5 4M9 3L7 13',
  quality: 'M2.5 11a5.8 5.8 0 1 1 11 0M8 10.5l2.7-3.4M7.2 10.5h1.6',
  'trade-off': 'M8 2.5v11M5 13.5h6M2.5 5.5l11-2M2.5 5.5L1.2 9h2.9zM13.5 3.5L12 7h3z',
  comparison: 'M2.5 3h11v10h-11zM2.5 6.2h11M6.2 3v10M9.9 3v10',
  metric: 'M2.5 13.5h11M4.5 11V8M8 11V3.5M11.5 11V6',
  'failure-mode': 'M8 2.2L14.2 13H1.8zM8 6.4v3M8 11.2v.2',
  risk: 'M8 1.8l5 2v4c0 3-2 5.2-5 6.4-3-1.2-5-3.4-5-6.4v-4zM8 5v3.4M8 10.4v.2',
  skill: 'M8 2l1.8 3.7 4 .6-2.9 2.8.7 4L8 11.2l-3.6 1.9.7-4L2.2 6.3l4-.6z',
  level: 'M2 13.5h3.5V10H9V6.5h3.5V3M2 13.5h11.5',
  responsibility: 'M8 7.2a2.4 2.4 0 1 0 0-4.8 2.4 2.4 0 0 0 0 4.8zM3 13.6c.5-2.6 2.4-4 5-4s4.5 1.4 5 4',
  topic: 'M2 4.2h4.3l1.4 1.6H14v7.2H2z',
  certification: 'M8 9.2a3.6 3.6 0 1 0 0-7.2 3.6 3.6 0 0 0 0 7.2zM5.8 8.6L5 14l3-1.6L11 14l-.8-5.4',
  framework: 'M2.5 2.5h11v11h-11zM2.5 6.5h11M6.5 6.5v7',
  methodology:
    'M3.8 5.2a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2zM12.2 14a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2zM5.4 3.6h5a2.2 2.2 0 0 1 0 4.4H5.6a2.2 2.2 0 0 0 0 4.4h5',
  resource:
    'M8 4.2C6.5 3 4.5 2.7 2 2.8v9.7c2.5-.1 4.5.3 6 1.5 1.5-1.2 3.5-1.6 6-1.5V2.8c-2.5-.1-4.5.2-6 1.4zM8 4.2V14',
  source: 'M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3M6 8h4.5M6 10.7h4.5',
  case: 'M2 5.2h12V13H2zM5.8 5.2V3h4.4v2.2M2 8.6h12',
  capability: 'M9 1.8L3.5 9H8l-1 5.2L12.5 7H8z',

  // roles of components, by what they do
  gateway: 'M2 8h3.5M10.5 8H14M5.5 3h5v10h-5zM12.2 6L14 8l-1.8 2',
  compute: 'M2.5 3h11v4h-11zM2.5 9h11v4h-11zM4.8 5h.2M4.8 11h.2',
  database:
    'M3 4c0-1.1 2.2-2 5-2s5 .9 5 2-2.2 2-5 2-5-.9-5-2zM3 4v8c0 1.1 2.2 2 5 2s5-.9 5-2V4M3 8c0 1.1 2.2 2 5 2s5-.9 5-2',
  cache: 'M9 1.8L3.5 9H8l-1 5.2L12.5 7H8z',
  queue: 'M1.8 5h3.4v6H1.8zM6.3 5h3.4v6H6.3zM10.8 5h3.4v6h-3.4z',
  storage: 'M2 4.5l1.3 9h9.4l1.3-9zM2 4.5h12M5 2.5h6',
  find: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.3 10.3L14 14',
  stream: 'M2 5c2-2 4-2 6 0s4 2 6 0M2 10c2-2 4-2 6 0s4 2 6 0',
  intelligence: 'M8 2l1.5 4.5L14 8l-4.5 1.5L8 14l-1.5-4.5L2 8l4.5-1.5z',
  identity: 'M6 9.5a3.5 3.5 0 1 1 2.8-1.4L14 13v1h-2.5v-1.5H10V11L8.2 9',
  watch: 'M1.8 8S4 3.5 8 3.5 14.2 8 14.2 8 12 12.5 8 12.5 1.8 8 1.8 8zM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4z',
  network: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM2 8h12M8 2c3.3 3.3 3.3 8.7 0 12M8 2c-3.3 3.3-3.3 8.7 0 12',
  pipeline: 'M2 8h2.5M11.5 8H14M4.5 5.5h7v5h-7zM8 5.5v5',
  message: 'M2 3.5h12v8H7.5L4.5 14v-2.5H2z',
  payment: 'M1.8 3.5h12.4v9H1.8zM1.8 6.5h12.4M4 10h3',
  screen: 'M2 3h12v8H2zM5.5 14h5M8 11v3',

  // the interface itself
  explore:
    'M4 5.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM12 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 14.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.9 4.2l4.3 2M6.7 11.5l3.6-3.2M4.2 5.5l.6 5',
  decide: 'M8 1.6L14.4 8 8 14.4 1.6 8zM5.3 8.2l1.9 1.9 3.5-3.7',
  advise: 'M3 2.5h7M3 6.5h5M3 10.5h4M9 11l2 2 3.5-5',
  sun: 'M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM8 1.5v1.3M8 13.2v1.3M1.5 8h1.3M13.2 8h1.3M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9',
  moon: 'M13.5 9.8A5.8 5.8 0 0 1 6.2 2.5a5.8 5.8 0 1 0 7.3 7.3z',
  person: 'M8 7.5a2.7 2.7 0 1 0 0-5.4 2.7 2.7 0 0 0 0 5.4zM2.7 14c.5-2.9 2.6-4.5 5.3-4.5s4.8 1.6 5.3 4.5',
  close: 'M3.5 3.5l9 9M12.5 3.5l-9 9',
  check: 'M3 8.5l3.3 3.3L13 4.8',
  warn: 'M8 2.2L14.2 13H1.8zM8 6.4v3M8 11.2v.2',
  cross: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12zM8 7.3v3.7M8 5v.2',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
  undo: 'M5.5 3L2.5 6l3 3M2.5 6h7a4 4 0 0 1 0 8H6',
  redo: 'M10.5 3l3 3-3 3M13.5 6h-7a4 4 0 0 0 0 8H10',
  tidy: 'M2.5 3h3v3h-3zM10.5 3h3v3h-3zM6.5 10h3v3h-3zM4 6v1.5h8V6M8 7.5V10',
  table: 'M2 3h12v10H2zM2 6.3h12M2 9.6h12M6 6.3V13',
  graph:
    'M4 5.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM12 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5 14.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM5.9 4.2l4.3 2M6.7 11.5l3.6-3.2',
  hide: 'M2 2l12 12M6.5 3.7A6.8 6.8 0 0 1 8 3.5c4 0 6.2 4.5 6.2 4.5a11 11 0 0 1-1.9 2.5M4.2 4.9A10.5 10.5 0 0 0 1.8 8S4 12.5 8 12.5c1 0 1.9-.3 2.7-.7',
  expand: 'M8 5.5v5M5.5 8h5M2.5 2.5h11v11h-11z',
  collapse: 'M5.5 8h5M2.5 2.5h11v11h-11z',
  link: 'M6.5 9.5l3-3M7 4.5l1.5-1.5a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5L7.5 13A3.2 3.2 0 0 1 3 8.5L4.5 7',
  outside: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13.5 2.5L7.5 8.5',
  filter: 'M2 3h12l-4.7 5.5V13l-2.6-1.3V8.5z',
  legend: 'M2.5 4h2M2.5 8h2M2.5 12h2M7 4h6.5M7 8h6.5M7 12h6.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  print: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
  path: 'M3.5 13.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM12.5 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM5 12h5a2.5 2.5 0 0 0 0-5H6a2.5 2.5 0 0 1 0-5h5',
  flag: 'M3.5 14V2.5M3.5 3h8.5l-2 3 2 3H3.5',
  arrow: 'M3 8h10M9.5 4.5L13 8l-3.5 3.5',
  down: 'M4 6l4 4 4-4',
  up: 'M4 10l4-4 4 4',
  edit: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4zM9.5 4.3l2.2 2.2',
  history: 'M3 8a5.2 5.2 0 1 1 1.6 3.8M3 4.8V8h3.2M8 5.2V8l2 1.4',
  download: 'M8 2.5v7.5M4.8 7.2L8 10.4l3.2-3.2M3 13.5h10',
  more: 'M3.5 8h.2M8 8h.2M12.5 8h.2',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** Props of Icon. */
export interface IconProps {
  readonly name: IconName;
  /** Edge in pixels; 16 unless told. */
  readonly size?: number;
}

/** An icon beside a word, or inside a control that has a name: always hidden from screen readers. */
export function Icon({ name, size = 16 }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth={size >= 20 ? 1.3 : 1.5}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The icon of a kind; every kind has one of its own name. */
export function iconOfKind(kind: Kind): IconName {
  return kind;
}
