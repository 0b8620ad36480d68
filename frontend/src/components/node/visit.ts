import { createContext, useContext } from 'react';

/** Takes a click on a node's link in place of the way to the node's page. */
export type Visit = (id: string) => void;

/** Where links to nodes lead within a part of the page: in Explore to the drawing. Nothing: to the node's page. */
export const VisitScope = createContext<Visit | undefined>(undefined);

/** What a click on a node's link does here; nothing where it leads to the node's page. */
export function useVisit(): Visit | undefined {
  return useContext(VisitScope);
}
