import { createSpotlight } from '@mantine/spotlight';

/** State of the command palette, and the way to open it. */
export const [paletteStore, palette] = createSpotlight();
