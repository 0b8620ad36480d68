import { UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { NodePicker } from '../../../components/node/node-picker';
import { Icon } from '../../../components/ui/icons';
import type { FieldPath } from '../model/fields';
import { isNodeId } from '../model/mentioned-ids';
import { useBriefs } from '../state/use-briefs';
import classes from './capability-control.module.css';
import chips from './chips.module.css';
import type { ControlIds } from './control-ids';
import { useWords } from './use-words';

/** Props of NodesControl. */
export interface NodesControlProps {
  readonly ids: ControlIds;
  readonly path: FieldPath;
  readonly kinds: readonly string[];
  /** Ids, or slugs of the first kind that has them. */
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}

/** Nodes chosen by name, as chips that can be taken away again. */
export function NodesControl({ ids, path, kinds, value, onChange }: NodesControlProps) {
  const { t } = useTranslation('advise');
  const words = useWords();
  const full = useMemo(
    () => value.map((id) => (isNodeId(id) ? id : `${kinds[0] ?? 'technology'}:${id}`)),
    [value, kinds],
  );
  const { nameOf } = useBriefs(full);
  return (
    <div className={classes.control}>
      <NodePicker
        label={words.field(path)}
        placeholder={t('form.findTechnology')}
        kinds={kinds}
        without={full}
        detail="none"
        leastLetters={1}
        compact
        onPick={(id) => {
          onChange([...value, id]);
        }}
      />
      {value.length > 0 && (
        <div className={chips.chips} role="group" aria-labelledby={ids.labelId}>
          {value.map((id, index) => {
            const name = nameOf(full[index] ?? id);
            return (
              <UnstyledButton
                key={id}
                className={chips.chip}
                data-on
                aria-label={t('form.remove', { name })}
                onClick={() => {
                  onChange(value.filter((other) => other !== id));
                }}
              >
                {name}
                <Icon name="close" size={10} />
              </UnstyledButton>
            );
          })}
        </div>
      )}
    </div>
  );
}
