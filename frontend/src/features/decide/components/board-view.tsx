import { Menu, UnstyledButton } from '@mantine/core';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { Icon } from '../../../components/ui/icons';
import { ListSkeleton } from '../../../components/ui/skeletons';
import type { ActionState, Decision, DecisionSummary, Status } from '../api/fragments';
import { loadDecision } from '../api/load-decision';
import { loadDecisions } from '../api/load-decisions';
import { dayOf } from '../model/age';
import { isMove, moveTo, targetOf, toColumns, type Column } from '../model/board';
import { STATUSES } from '../model/status';
import { SORTS, toFilter } from '../state/decide-state';
import type { Decide } from '../state/use-decide';
import { ActionDialog } from './action-dialog';
import classes from './board-view.module.css';
import { DecisionRow } from './decision-row';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

interface Moving {
  readonly decision: Decision;
  readonly state: ActionState;
}

/** Decisions by status. A card is moved by dragging it or by its menu; both ask with all that follows. */
export function BoardView({ decide }: { readonly decide: Decide }) {
  const { t } = useTranslation('decide');
  const queries = useQueryClient();
  const words = useDecisionWords();
  const [today] = useState(() => dayOf(Date.now()));
  const [moving, setMoving] = useState<Moving>();
  const [said, setSaid] = useState('');
  const { data, isPending, isError, error, refetch, hasNextPage, fetchNextPage } = useInfiniteQuery(
    loadDecisions({ filter: toFilter(decide.state, today), sort: SORTS[decide.state.sort], first: 100 }),
  );
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <ListSkeleton rows={8} />;
  const columns = toColumns(data.decisions, data.counts);

  const drop = async (id: string, status: Status): Promise<void> => {
    setSaid('');
    const decision = await readOne(queries, id);
    if (decision === null || decision.status === status) return;
    const state = moveTo(decision.actions, id, status);
    if (state === undefined) setSaid(t('board.noWay', { status: words.status(status) }));
    else if (state.refusal != null) setSaid(words.refusal(state.refusal));
    else setMoving({ decision, state });
  };

  return (
    <div className={classes.board}>
      <p className={classes.said} role="status">
        {said}
      </p>
      <div className={classes.columns}>
        {columns.map((column) => (
          <BoardColumn
            key={column.status}
            column={column}
            onDrop={(id) => void drop(id, column.status)}
            onMove={(decision, state) => {
              setMoving({ decision, state });
            }}
            onMore={hasNextPage ? () => void fetchNextPage() : undefined}
          />
        ))}
      </div>
      {moving !== undefined && (
        <ActionDialog
          decision={moving.decision}
          state={moving.state}
          onClose={() => {
            setMoving(undefined);
          }}
        />
      )}
    </div>
  );
}

type Queries = ReturnType<typeof useQueryClient>;

async function readOne(queries: Queries, id: string): Promise<Decision | null> {
  const answer = await queries.fetchQuery({ ...loadDecision(id), staleTime: 0 });
  return answer.decision ?? null;
}

interface BoardColumnProps {
  readonly column: Column;
  readonly onDrop: (id: string) => void;
  readonly onMove: (decision: Decision, state: ActionState) => void;
  readonly onMore: (() => void) | undefined;
}

function BoardColumn({ column: { status, decisions, total }, onDrop, onMove, onMore }: BoardColumnProps) {
  const { t } = useTranslation('decide');
  const [isOver, setOver] = useState(false);
  const allow = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes(DRAGGED)) return;
    event.preventDefault();
    setOver(true);
  };
  return (
    <section
      className={classes.column}
      data-over={isOver || undefined}
      aria-label={t(`status.${status}`)}
      onDragOver={allow}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(DRAGGED);
        if (id === '') return;
        event.preventDefault();
        onDrop(id);
      }}
    >
      <h2 className={classes.head}>
        <StatusWord status={status} />
        <span className={classes.count}>{total}</span>
      </h2>
      <ul className={classes.cards}>
        {decisions.map((decision) => (
          <li
            key={decision.id}
            className={classes.card}
            draggable
            onDragStart={(event) => {
              event.dataTransfer.setData(DRAGGED, decision.id);
              event.dataTransfer.effectAllowed = 'move';
            }}
          >
            <DecisionRow decision={decision} withoutStatus />
            <CardMenu decision={decision} onMove={onMove} />
          </li>
        ))}
      </ul>
      {decisions.length < total && onMore !== undefined && (
        <UnstyledButton component="button" type="button" className={classes.more} onClick={onMore}>
          {t('list.more', { count: total - decisions.length })}
        </UnstyledButton>
      )}
    </section>
  );
}

/** The type under which a card's id travels while it is dragged. */
const DRAGGED = 'application/x-architrave-decision';

interface CardMenuProps {
  readonly decision: DecisionSummary;
  readonly onMove: BoardColumnProps['onMove'];
}

/** Where a card may go, by keyboard as well; asked of the server when the menu opens. */
function CardMenu({ decision, onMove }: CardMenuProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const queries = useQueryClient();
  const [whole, setWhole] = useState<Decision | null>();
  const moves = (whole?.actions ?? []).filter(
    (state) => isMove(state.action) && state.refusal?.code !== 'wrong-status',
  );
  return (
    <Menu
      position="bottom-end"
      withinPortal
      width={300}
      onOpen={() => {
        setWhole(undefined);
        void readOne(queries, decision.id).then(setWhole, () => {
          setWhole(null);
        });
      }}
    >
      <Menu.Target>
        <UnstyledButton
          component="button"
          type="button"
          className={classes.menu}
          aria-label={t('board.move', { title: decision.title })}
        >
          <Icon name="more" size={14} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('board.moveTo')}</Menu.Label>
        {whole === undefined && <Menu.Item disabled>{t('board.asking')}</Menu.Item>}
        {whole === null && <Menu.Item disabled>{t('board.failed')}</Menu.Item>}
        {whole != null && moves.length === 0 && <Menu.Item disabled>{t('board.nowhere')}</Menu.Item>}
        {moves.map((state) => {
          const target = targetOf(state, decision.id) ?? STATUSES[0];
          return (
            <Menu.Item
              key={state.action}
              disabled={state.refusal != null}
              onClick={() => {
                if (whole != null) onMove(whole, state);
              }}
            >
              {words.action(state.action)} → {words.status(target)}
              {state.refusal != null && <span className={classes.why}>{words.refusal(state.refusal)}</span>}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
