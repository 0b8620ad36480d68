import { ActionIcon, Button, Title, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { useFormat } from '../../../lib/use-language';
import type { Decision, Relation } from '../api/fragments';
import { unrelateDecisions } from '../api/unrelate-decisions';
import { useChange } from '../state/use-change';
import { ChangeNotice } from './change-notice';
import classes from './panel.module.css';
import { RelateDialog } from './relate-dialog';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** How the decision bears on others and others on it; relations can be added and taken away. */
export function RelationsSection({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decide');
  const [isOpen, setOpen] = useState(false);
  const removal = useChange(unrelateDecisions);
  const { relations } = decision;
  return (
    <section className={classes.section}>
      <div className={classes.sectionHead}>
        <Title order={2}>{t('relations.title')}</Title>
        <Button
          size="compact-sm"
          variant="default"
          className="no-print"
          leftSection={<Icon name="plus" size={12} />}
          onClick={() => {
            setOpen(true);
          }}
        >
          {t('relations.add')}
        </Button>
      </div>
      {relations.length === 0 && <p className={classes.muted}>{t('relations.none')}</p>}
      <ul className={classes.list}>
        {relations.map((relation) => (
          <RelationRow
            key={`${relation.relation} ${relation.from.id} ${relation.to.id}`}
            decision={decision}
            relation={relation}
            onRemove={() => {
              removal.run({
                id: decision.id,
                version: decision.version,
                relation: relation.relation,
                toId: relation.to.id,
              });
            }}
          />
        ))}
      </ul>
      <ChangeNotice change={removal} />
      {isOpen && (
        <RelateDialog
          decision={decision}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </section>
  );
}

interface RelationRowProps {
  readonly decision: Decision;
  readonly relation: Relation;
  readonly onRemove: () => void;
}

function RelationRow({ decision, relation, onRemove }: RelationRowProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { date } = useFormat();
  const isOut = relation.from.id === decision.id;
  const other = isOut ? relation.to : relation.from;
  return (
    <li className={classes.line}>
      <span className={classes.muted}>{words.relation(relation.relation, isOut ? 'from' : 'to')}</span>
      <Link to="/decide/$id" params={{ id: other.id }} search={NOTHING}>
        {words.name({ number: other.number ?? null, title: other.title })}
      </Link>
      <StatusWord status={other.status} />
      <span className={classes.muted}>
        {relation.effectiveAt == null
          ? t('relations.pending')
          : t('relations.since', { day: date(relation.effectiveAt) })}
      </span>
      {isOut && relation.effectiveAt == null && (
        <Tooltip label={t('relations.remove')}>
          <ActionIcon
            size={24}
            variant="subtle"
            color="gray"
            className="no-print"
            aria-label={t('relations.removeOne', { name: other.title })}
            onClick={onRemove}
          >
            <Icon name="close" size={12} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}

const NOTHING = {} as never;
