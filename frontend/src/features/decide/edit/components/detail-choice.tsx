import { Radio } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../../lib/use-language';
import { NodeName } from '../../../../components/node/node-link';
import type { EditDetails } from '../model/details';
import type { DetailField } from '../model/merge-details';
import classes from './conflict.module.css';

/** Props of DetailChoice. */
export interface DetailChoiceProps {
  readonly field: DetailField;
  readonly mine: EditDetails;
  readonly theirs: EditDetails;
  readonly side: 'mine' | 'theirs' | undefined;
  readonly onChoose: (side: 'mine' | 'theirs') => void;
}

/** A detail that both changed: one's own or theirs. */
export function DetailChoice({ field, mine, theirs, side, onChoose }: DetailChoiceProps) {
  const { t } = useTranslation('decideEdit');
  const name = useId();
  return (
    <fieldset className={classes.conflict}>
      <legend>{t(`details.${field}`)}</legend>
      <div className={classes.sides}>
        {(['mine', 'theirs'] as const).map((one) => (
          <div key={one} className={classes.side} data-chosen={side === one || undefined}>
            <Radio
              size="xs"
              name={name}
              label={t(`conflict.take.${one}`)}
              checked={side === one}
              onChange={() => {
                onChoose(one);
              }}
            />
            <DetailValue field={field} details={one === 'mine' ? mine : theirs} />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function DetailValue({ field, details }: { readonly field: DetailField; readonly details: EditDetails }) {
  const { t } = useTranslation('decideEdit');
  const { date, number } = useFormat();
  const none = <p className={classes.nothing}>{t('details.unsaid')}</p>;
  switch (field) {
    case 'confidence':
      return details.confidence === null ? none : <p>{t(`confidence.${details.confidence}`)}</p>;
    case 'reversibility':
      return details.reversibility === null ? none : <p>{t(`reversibility.${details.reversibility}`)}</p>;
    case 'reviewBy':
      return details.reviewBy === null ? none : <p>{date(details.reviewBy)}</p>;
    case 'nodes':
      if (details.nodes.length === 0) return none;
      return (
        <ul>
          {details.nodes.map(({ id, role }) => (
            <li key={id}>
              <NodeName id={id} /> ({t(`role.${role}`)})
            </li>
          ))}
        </ul>
      );
    case 'matrix':
      if (details.matrix === null) return none;
      return (
        <ul>
          {details.matrix.criteria.map(({ id, name, weight }) => (
            <li key={id}>
              {name} × {number(weight)}:{' '}
              {details.matrix?.scores
                .filter(({ criterion }) => criterion === id)
                .map(({ option, score }) => `${option} ${number(score)}`)
                .join(', ')}
            </li>
          ))}
        </ul>
      );
  }
}
