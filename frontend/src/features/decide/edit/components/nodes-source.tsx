import { ActionIcon, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { NodeName } from '../../../../components/node/node-link';
import { NodePicker } from '../../../../components/node/node-picker';
import { Icon } from '../../../../components/ui/icons';
import { KindIcon } from '../../../../components/ui/node-badge';
import { kindOfId } from '../../../../lib/kinds';
import { nameOfSlug } from '../../../../lib/name-of-slug';
import { COMPARED } from '../model/new-decision';
import classes from './new-decision.module.css';

/** Props of NodesSource. */
export interface NodesSourceProps {
  readonly nodes: readonly string[];
  readonly chosen: string | undefined;
  readonly onNodes: (nodes: readonly string[]) => void;
  readonly onChoose: (id: string | undefined) => void;
}

/** Which nodes are compared, and which one is chosen, if it is known already. */
export function NodesSource({ nodes, chosen, onNodes, onChoose }: NodesSourceProps) {
  const { t } = useTranslation('decideEdit');
  return (
    <fieldset className={classes.group}>
      <legend>{t('new.nodes')}</legend>
      <ul className={classes.nodes}>
        {nodes.map((id) => (
          <li key={id}>
            <KindIcon kind={kindOfId(id)} size={18} />
            <span className={classes.nodeName}>
              <NodeName id={id} />
            </span>
            <Radio
              size="xs"
              name="chosen-node"
              label={t('new.chosenNode')}
              aria-label={t('new.chooseNode', { node: nameOfSlug(id) })}
              checked={chosen === id}
              onChange={() => {
                onChoose(id);
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('new.removeNode', { node: nameOfSlug(id) })}
              onClick={() => {
                onNodes(nodes.filter((node) => node !== id));
              }}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      {nodes.length < COMPARED[1] && (
        <NodePicker
          label={t('new.addNode')}
          without={nodes}
          onPick={(id) => {
            onNodes([...nodes, id]);
          }}
        />
      )}
      <p className={classes.hint}>
        {chosen === undefined ? (
          t('new.chosenHint')
        ) : (
          <button
            type="button"
            onClick={() => {
              onChoose(undefined);
            }}
          >
            {t('new.chooseNone')}
          </button>
        )}
      </p>
    </fieldset>
  );
}
