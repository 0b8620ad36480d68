import { canvasNodeTypes, type CanvasNodeProps } from '../../../components/ui/canvas/canvas-node-types';
import { Icon } from '../../../components/ui/icons';
import { TechnologyIcon } from '../../../components/ui/technology-icon';
import type { ClientData, LaneData, PartData } from '../model/to-canvas';
import { Live } from './live';
import classes from './part-nodes.module.css';

function Part({ data }: CanvasNodeProps<PartData>) {
  return (
    <div className={classes.part} data-soft={data.soft || undefined}>
      <span className={classes.role}>{data.roleName}</span>
      <span className={classes.icon}>
        <TechnologyIcon slug={data.technology} role={data.role} size={20} />
      </span>
      <span className={classes.technology}>{data.technologyName}</span>
      <span className={classes.figures}>
        <Live of={data.units} />
        <Live of={data.cost} />
      </span>
    </div>
  );
}

function Client({ data }: CanvasNodeProps<ClientData>) {
  return (
    <div className={classes.client}>
      <Icon name="person" size={18} />
      {data.title}
    </div>
  );
}

function Lane({ data }: CanvasNodeProps<LaneData>) {
  return (
    <div className={classes.lane} data-quiet={data.quiet || undefined}>
      {data.title}
    </div>
  );
}

/** Renderers of the drawn architecture's boxes. */
export const PART_NODE_TYPES = canvasNodeTypes({ part: Part, client: Client, lane: Lane });
