import { Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { KindIcon } from '../../../components/ui/node-badge';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import { toNeighbourhood, type Member, type RelationGroup } from '../model/neighbourhood';
import { Section } from './section';
import classes from './related-nodes.module.css';

/** Members of a relation shown before one asks for all. */
const FIRST = 6;
/** Shown elsewhere in a node's text. */
const ELSEWHERE: readonly string[] = ['out.HAS_TRADE_OFF', 'out.GAINS', 'out.COSTS', 'out.EVIDENCED_BY'];

/** Props of RelatedNodes. */
export interface RelatedNodesProps {
  readonly node: LoadedNode;
  readonly headings: 2 | 3;
  readonly onVisit: (id: string) => void;
}

/** A node's neighbours by relation, as links: the drawing as a list. */
export function RelatedNodes({ node, headings, onVisit }: RelatedNodesProps) {
  const { t } = useTranslation('explore');
  const groups = toNeighbourhood(node).groups.filter(
    (group) => !ELSEWHERE.includes(`${group.direction}.${group.type}`),
  );
  if (groups.length === 0) return null;
  return (
    <Section title={t('details.related')} order={headings}>
      <div className={classes.groups}>
        {groups.map((group) => (
          <Group
            key={`${group.direction} ${group.type}`}
            group={group}
            headings={headings}
            onVisit={onVisit}
          />
        ))}
      </div>
    </Section>
  );
}

interface GroupProps {
  readonly group: RelationGroup;
  readonly headings: 2 | 3;
  readonly onVisit: (id: string) => void;
}

function Group({ group, headings, onVisit }: GroupProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const [all, setAll] = useState(false);
  const shown = all ? group.members : group.members.slice(0, FIRST);
  const rest = group.members.length - shown.length;
  return (
    <div>
      <Title order={headings === 2 ? 3 : 4} className={classes.relation}>
        {t(`ui:relation.${group.direction}.${group.type}`)}
        <span className={classes.count}>{group.members.length}</span>
      </Title>
      <ul className={classes.members}>
        {shown.map((member) => (
          <li key={member.node.id}>
            <MemberRow member={member} onVisit={onVisit} />
          </li>
        ))}
      </ul>
      {rest > 0 && (
        <button
          type="button"
          className={classes.more}
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

function MemberRow({ member, onVisit }: { readonly member: Member; readonly onVisit: (id: string) => void }) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const { node, level, note, weight } = member;
  return (
    <button
      type="button"
      className={classes.member}
      onClick={() => {
        onVisit(node.id);
      }}
    >
      <KindIcon kind={node.kind} size={18} />
      <span className={classes.text}>
        <span>
          {node.name[language]}
          <span className="visually-hidden">, {t(`ui:kind.${node.kind}`)}</span>
          {level != null && <span className={classes.mark}>{t('details.level', { level })}</span>}
          {weight != null && weight < 0 && <span className={classes.mark}>{weight}</span>}
          {weight != null && weight > 0 && <span className={classes.mark}>+{weight}</span>}
        </span>
        {note != null && <span className={classes.note}>{note[language]}</span>}
      </span>
    </button>
  );
}
