import { Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';

import { loadEdgeTypes } from '../../../components/node/load-edge-types';
import { NodeLink } from '../../../components/node/node-link';
import { KindIcon } from '../../../components/ui/node-badge';
import { groupBy } from '../../../lib/group-by';
import { kindOfId } from '../../../lib/kinds';
import { useLanguage } from '../../../lib/use-language';
import type { ComparedNode } from '../api/load-compared';
import type { ComparedRelation, ComparedRelations } from '../model/relations';
import classes from './relation-list.module.css';

/** Props of RelationList. */
export interface RelationListProps {
  readonly relations: ComparedRelations;
  readonly nodes: readonly ComparedNode[];
}

/** What the compared nodes say of each other, what they share, and what each has alone. */
export function RelationList({ relations, nodes }: RelationListProps) {
  const { t } = useTranslation('compare');
  const language = useLanguage();
  const { data: meanings } = useQuery(loadEdgeTypes());
  const nameOf = (index: number): string => nodes[index]?.name[language] ?? '';
  return (
    <div className={classes.parts} style={{ '--columns': nodes.length } as CSSProperties}>
      {relations.between.length > 0 && (
        <div className={classes.wide}>
          <Title order={3}>{t('relations.between')}</Title>
          <ul className={classes.between}>
            {relations.between.map(({ type, from, to, note }) => (
              <li key={`${type} ${from} ${to}`}>
                {nameOf(from)} <span className={classes.verb}>{meanings?.get(type)?.[language]}</span>{' '}
                {nameOf(to)}
                {note != null && <span className={classes.note}>{note[language]}</span>}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className={classes.wide}>
        <Title order={3}>{t('relations.shared')}</Title>
        {relations.shared.length === 0 ? (
          <p className={classes.none}>{t('relations.noneShared')}</p>
        ) : (
          <Relations relations={relations.shared} nodes={nodes} />
        )}
      </div>
      {nodes.map((node, index) => (
        <div key={node.id}>
          <Title order={3}>{t('relations.alone', { name: node.name[language] })}</Title>
          {relations.alone[index]?.length === 0 ? (
            <p className={classes.none}>{t('relations.noneAlone')}</p>
          ) : (
            <Relations relations={relations.alone[index] ?? []} nodes={nodes} />
          )}
        </div>
      ))}
    </div>
  );
}

function Relations({
  relations,
  nodes,
}: {
  readonly relations: readonly ComparedRelation[];
  readonly nodes: readonly ComparedNode[];
}) {
  const { t } = useTranslation('ui');
  const language = useLanguage();
  const groups = groupBy(relations, ({ type, direction }) => `${direction}.${type}` as const);
  return (
    <dl className={classes.groups}>
      {[...groups].map(([key, members]) => (
        <div key={key}>
          <dt>{t(`relation.${key}`)}</dt>
          {members.map((member) => (
            <dd key={member.target}>
              <NodeLink id={member.target} className={classes.member}>
                <KindIcon kind={kindOfId(member.target)} size={16} />
                <span>{member.name[language]}</span>
              </NodeLink>
              {member.of.length > 1 && member.of.length < nodes.length && (
                <span className={classes.some}>
                  {member.of.map((index) => nodes[index]?.name[language]).join(', ')}
                </span>
              )}
            </dd>
          ))}
        </div>
      ))}
    </dl>
  );
}
