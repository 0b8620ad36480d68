import { useTranslation } from 'react-i18next';

import { canvasNodeTypes, type CanvasNodeProps } from '../../../components/ui/canvas/canvas-node-types';
import { CardFrame } from '../../../components/ui/canvas/card-frame';
import { KindIcon } from '../../../components/ui/node-badge';
import { familyOf } from '../../../lib/kinds';
import type { CardData, FrameData, MoreData } from '../model/to-canvas';
import classes from './canvas-nodes.module.css';

function Card({ data, width, height }: CanvasNodeProps<CardData>) {
  return (
    <div className={classes.card}>
      <CardFrame family={familyOf(data.node.kind)} width={width} height={height} />
      <KindIcon kind={data.node.kind} size={22} />
      <span className={classes.name}>{data.name}</span>
      {data.opened && <span className={classes.opened} />}
    </div>
  );
}

function Root({ data, width, height }: CanvasNodeProps<CardData>) {
  const { t } = useTranslation('ui');
  return (
    <div className={`${classes.card} ${classes.root}`}>
      <CardFrame family={familyOf(data.node.kind)} width={width} height={height} strong />
      <KindIcon kind={data.node.kind} size={32} />
      <span className={classes.rootText}>
        <span className={classes.rootName}>{data.name}</span>
        <span className={classes.rootKind}>{t(`kind.${data.node.kind}`)}</span>
      </span>
    </div>
  );
}

function Frame({ data }: CanvasNodeProps<FrameData>) {
  return (
    <div className={classes.frame}>
      <span className={classes.frameTitle}>{data.title}</span>
      <span className={classes.frameTotal}>{data.total}</span>
    </div>
  );
}

function More({ data }: CanvasNodeProps<MoreData>) {
  return <div className={classes.more}>{data.text}</div>;
}

/** Renderers of Explore's boxes. */
export const EXPLORE_NODE_TYPES = canvasNodeTypes({ card: Card, root: Root, frame: Frame, more: More });
