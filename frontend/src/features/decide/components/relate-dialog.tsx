import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/ui/dialog';
import type { Decision, DecisionSummary, Relation } from '../api/fragments';
import { relateDecisions } from '../api/relate-decisions';
import { RELATIONS } from '../model/relations';
import { useChange } from '../state/use-change';
import { Buttons } from './action-dialog';
import { ChangeNotice } from './change-notice';
import { DecisionPicker } from './decision-picker';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';

/** Props of RelateDialog. */
export interface RelateDialogProps {
  readonly decision: Pick<Decision, 'id' | 'version' | 'title'>;
  readonly onClose: () => void;
}

/** Says how a decision bears on another one. */
export function RelateDialog({ decision, onClose }: RelateDialogProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [relation, setRelation] = useState<Relation['relation']>('RELATES_TO');
  const [other, setOther] = useState<DecisionSummary>();
  const change = useChange(relateDecisions, onClose);
  return (
    <Dialog onClose={onClose} title={t('relations.addTitle')} size="lg">
      <div className={classes.stack}>
        <p className={classes.muted}>{decision.title}</p>
        <NativeSelect
          label={t('relations.how')}
          value={relation}
          data={RELATIONS.map((one) => ({ value: one, label: words.relation(one, 'from') }))}
          onChange={(event) => {
            setRelation(event.currentTarget.value as Relation['relation']);
          }}
        />
        {other === undefined ? (
          <DecisionPicker label={t('relations.other')} without={[decision.id]} onPick={setOther} />
        ) : (
          <p>
            {words.name({ number: other.number ?? null, title: other.title })}{' '}
            <button
              type="button"
              className={classes.tag}
              onClick={() => {
                setOther(undefined);
              }}
            >
              {t('relations.change')}
            </button>
          </p>
        )}
        <p className={classes.muted}>{t('relations.effect')}</p>
        <ChangeNotice change={change} />
        <Buttons
          action={
            other === undefined
              ? t('relations.add')
              : `${words.relation(relation, 'from')} ${words.short({ number: other.number ?? null, title: other.title })}`
          }
          isBusy={change.isBusy}
          isOff={other === undefined}
          onClose={onClose}
          onGo={() => {
            if (other !== undefined)
              change.run({ id: decision.id, version: decision.version, relation, toId: other.id });
          }}
        />
      </div>
    </Dialog>
  );
}
