import { useMemo, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import { NodeBadge } from '../../../components/ui/node-badge';
import { useLanguage } from '../../../lib/use-language';
import type { NodeSummary } from '../model/neighbourhood';
import type { Picture, PictureGroup } from '../model/picture';
import type { TableSort } from '../state/view-state';
import classes from './node-table.module.css';

/** Props of NodeTable. */
export interface NodeTableProps {
  readonly picture: Picture;
  readonly visible: ReadonlySet<string>;
  readonly selected: string | undefined;
  readonly sort: TableSort;
  readonly onSort: (column: SortKey) => void;
  readonly onSelect: (id: string | undefined) => void;
  readonly onOpen: (id: string) => void;
}

interface Row {
  readonly node: NodeSummary;
  readonly group: PictureGroup | undefined;
}

type SortKey = 'name' | 'kind' | 'relation';

/** The drawing as a table: the same nodes, with the relation that brought each in. */
export function NodeTable({ picture, visible, selected, sort, onSort, onSelect, onOpen }: NodeTableProps) {
  const { t } = useTranslation(['explore', 'ui']);
  const language = useLanguage();
  const down = sort.startsWith('-');
  const column = (down ? sort.slice(1) : sort) as SortKey;

  const relationOf = ({ group }: Row): string => {
    if (group === undefined) return t('table.middle');
    const owner = picture.nodes.get(group.owner)?.node.name[language] ?? group.owner;
    const word = t(`ui:relation.${group.direction === 'out' ? 'in' : 'out'}.${group.type}`);
    return `${word} ${owner}`;
  };
  const rows = useMemo(() => {
    const groups = new Map(picture.groups.map((group) => [group.key, group]));
    return [...picture.nodes.values()]
      .filter(({ node }) => visible.has(node.id))
      .map(({ node, group }): Row => ({ node, group: group === undefined ? undefined : groups.get(group) }));
  }, [picture, visible]);
  const textOf: Readonly<Record<SortKey, ((row: Row) => string) | undefined>> = {
    name: ({ node }) => node.name[language],
    kind: ({ node }) => t(`ui:kind.${node.kind}`),
    relation: undefined,
  };
  const ascending = sorted(rows, textOf[column], language);
  const shown = down ? [...ascending].reverse() : ascending;

  const more = picture.groups.filter((group) => group.rest > 0 && visible.has(group.owner));
  return (
    <div className={classes.twin}>
      <div className={classes.tools}>
        <span className={classes.count} role="status">
          {t('table.count', { count: shown.length })}
        </span>
      </div>
      <table className={classes.table} aria-label={t('table.label')}>
        <thead>
          <tr>
            {(['name', 'kind', 'relation'] as const).map((key) => (
              <th
                key={key}
                scope="col"
                aria-sort={column === key ? (down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  className={classes.sort}
                  onClick={() => {
                    onSort(key);
                  }}
                >
                  {t(`table.${key}`)}
                  {column === key && (
                    <span className={classes.direction} data-down={down || undefined}>
                      <Icon name="down" size={12} />
                    </span>
                  )}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody onKeyDown={walkRows}>
          {shown.map((row) => (
            <tr key={row.node.id} data-selected={row.node.id === selected || undefined}>
              <th scope="row">
                <button
                  type="button"
                  className={classes.name}
                  aria-pressed={row.node.id === selected}
                  onClick={() => {
                    onSelect(row.node.id);
                  }}
                  onDoubleClick={() => {
                    onOpen(row.node.id);
                  }}
                >
                  <NodeBadge kind={row.node.kind} name={row.node.name[language]} />
                </button>
              </th>
              <td className={classes.kind}>{t(`ui:kind.${row.node.kind}`)}</td>
              <td>{relationOf(row)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more.length > 0 && (
        <ul className={classes.more}>
          {more.map((group) => (
            <li key={group.key}>
              <button
                type="button"
                className={classes.moreButton}
                onClick={() => {
                  onSelect(`more ${group.owner}|${group.direction}.${group.type}`);
                }}
              >
                {t('node.more', { count: group.rest })}
                {': '}
                {t(`ui:relation.${group.direction}.${group.type}`)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function sorted(
  rows: readonly Row[],
  textOf: ((row: Row) => string) | undefined,
  language: string,
): readonly Row[] {
  // Without a text the rows keep the order of the drawing, which is by relation.
  if (textOf === undefined) return rows;
  const collator = new Intl.Collator(language);
  return [...rows].sort((a, b) => collator.compare(textOf(a), textOf(b)));
}

function walkRows(event: KeyboardEvent<HTMLElement>): void {
  const steps: Readonly<Record<string, number>> = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 };
  const step = steps[event.key];
  if (step === undefined || event.ctrlKey || event.metaKey) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus();
  event.preventDefault();
}
