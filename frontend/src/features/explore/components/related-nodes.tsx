import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { KindIcon } from '../../../components/ui/node-badge';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import { toNeighbourhood, type Member, type RelationGroup } from '../model/neighbourhood';
import { SHOWN_ELSEWHERE } from '../model/sections';
import classes from './related-nodes.module.css';

/** Members of a relation shown before one asks for all. */
const FIRST = 6;

/** Props of RelatedNodes. */
export interface RelatedNodesProps {
  readonly node: LoadedNode;
  readonly headings: 2 | 3;
  /** What rests on a source, in place of everything but that. */
  readonly only?: 'EVIDENCED_BY';
}

/** A node's neighbours by reason, as links with what the relation says: the drawing as a list. */
export function RelatedNodes({ node, headings, only }: RelatedNodesProps) {
  const groups = toNeighbourhood(node).groups.filter(({ type, direction }) =>
    only === undefined
      ? !SHOWN_ELSEWHERE.has(`${direction === 'out' ? 'OUTGOING' : 'INCOMING'}.${type}`)
      : type === only && direction === 'in',
  );
  return (
    <div className={classes.groups}>
      {groups.map((group) => (
        <Group
          key={`${group.direction} ${group.type}`}
          group={group}
          headings={headings}
          untitled={only !== undefined}
        />
      ))}
    </div>
  );
}

interface GroupProps {
  readonly group: RelationGroup;
  readonly headings: 2 | 3;
  readonly untitled: boolean;
}

function Group({ group, headings, untitled }: GroupProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const { number } = useFormat();
  const [all, setAll] = useState(false);
  const first = untitled ? 4 * FIRST : FIRST;
  const rest = all ? 0 : group.members.length - first;
  return (
    <div className={classes.group}>
      {!untitled && (
        <Title order={headings === 2 ? 3 : 4} className={classes.relation}>
          {t(`ui:relation.${group.direction}.${group.type}`)}
          <span className={classes.count}>{number(group.members.length)}</span>
        </Title>
      )}
      <ul className={classes.members}>
        {group.members.map((member, index) => (
          <li key={member.node.id} data-later={(index >= first && !all) || undefined}>
            <MemberRow member={member} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={`${classes.more} no-print`}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('details.showAll', { count: rest })}
        </button>
      )}
    </div>
  );
}

function MemberRow({ member }: { readonly member: Member }) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const { node, level, note, weight, place } = member;
  return (
    <>
      <NodeLink id={node.id} className={classes.member}>
        <KindIcon kind={node.kind} size={18} />
        <span>
          {node.name[language]}
          <span className="visually-hidden">, {t(`ui:kind.${node.kind}`)}</span>
          {level != null && <span className={classes.mark}>{t('details.level', { level })}</span>}
          {weight != null && weight < 0 && <span className={classes.mark}>−{Math.abs(weight)}</span>}
          {weight != null && weight > 0 && <span className={classes.mark}>+{weight}</span>}
        </span>
      </NodeLink>
      {(note != null || place != null) && (
        <p className={classes.note}>
          {place != null && (
            <span className={classes.place}>
              {place}
              {note != null && ': '}
            </span>
          )}
          {note != null && <LinkedText text={note[language]} />}
        </p>
      )}
    </>
  );
}
