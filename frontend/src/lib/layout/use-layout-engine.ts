import { createContext, useContext } from 'react';

import { layoutEngine } from './elk-engine';
import type { LayoutEngine } from './layout';

/** The engine that drawings are laid out with; tests put another in its place. */
export const LayoutEngineContext = createContext<LayoutEngine>(layoutEngine);

/** The layout engine of the app. */
export function useLayoutEngine(): LayoutEngine {
  return useContext(LayoutEngineContext);
}
