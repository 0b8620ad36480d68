import { GraphView } from './components/graph-view';
import { PathView } from './components/path-view';
import { StartPage } from './components/start-page';
import { useUndoKeys } from './state/use-undo-keys';
import { useView } from './state/use-view';

/** The Explore area: a search to start with, then the neighbourhood of what was picked. */
export function ExplorePage() {
  const explore = useView();
  const { view, set } = explore;
  useUndoKeys(explore);
  if (view.path !== undefined) return <PathView explore={explore} path={view.path} />;
  if (view.focus === undefined) {
    return (
      <StartPage
        query={view.query}
        onQueryChange={(query) => {
          set({ ...view, query });
        }}
      />
    );
  }
  return <GraphView explore={explore} focus={view.focus} />;
}
