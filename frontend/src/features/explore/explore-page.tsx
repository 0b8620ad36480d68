import { GraphView } from './components/graph-view';
import { StartPage } from './components/start-page';
import { useView } from './state/use-view';

/** The Explore area: a search to start with, then the neighbourhood of what was picked. */
export function ExplorePage() {
  const explore = useView();
  const { view, set } = explore;
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
