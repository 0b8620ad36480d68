import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { Sketch, type SketchEdge, type SketchNode } from '../../../components/ui/sketch/sketch';
import type { SketchDirection } from '../../../components/ui/sketch/sketch-layout';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import classes from './career.module.css';

/** Props of Career. */
export interface CareerProps {
  readonly node: LoadedNode;
  readonly direction: SketchDirection;
}

/** Where a level stands on the road: what comes before it and after it, and in how many years people arrive. */
export function Career({ node, direction }: CareerProps) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { nodes, edges } = useMemo(() => {
    const links = (way: string) =>
      node.edges
        .filter((group) => group.type === 'NEXT_LEVEL' && group.direction === way)
        .flatMap((group) => group.links.map(({ target }) => target));
    const box = ({ id, name }: Pick<LoadedNode, 'id' | 'name'>): SketchNode => ({
      id,
      label: name[language],
      icon: 'level',
      family: 'people',
      strong: id === node.id,
    });
    const [before, after] = [links('INCOMING'), links('OUTGOING')];
    return {
      nodes: [...before, node, ...after].map(box),
      edges: [
        ...before.map(({ id }): SketchEdge => ({ from: id, to: node.id })),
        ...after.map(({ id }): SketchEdge => ({ from: node.id, to: id })),
      ],
    };
  }, [node, language]);
  return (
    <>
      <p className={classes.basis}>{node.level?.years.basis[language]}</p>
      {edges.length > 0 && (
        <Sketch
          name={t('career.road', { name: node.name[language] })}
          nodes={nodes}
          edges={edges}
          direction={direction}
        />
      )}
    </>
  );
}
