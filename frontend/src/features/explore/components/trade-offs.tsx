import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import { LinkedText } from '../../../components/node/linked-text';
import { NodeLink } from '../../../components/node/node-link';
import { Icon } from '../../../components/ui/icons';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import { loadTradeOffs, type LoadedTradeOff } from '../api/load-trade-offs';
import classes from './trade-offs.module.css';

/** Props of TradeOffs. */
export interface TradeOffsProps {
  readonly node: LoadedNode;
}

/** The trade-offs of a node, each with what it gains and what it costs; of a trade-off, its own. */
export function TradeOffs({ node }: TradeOffsProps) {
  const ids = node.id.startsWith('trade-off:')
    ? [node.id]
    : node.edges
        .filter((group) => group.type === 'HAS_TRADE_OFF' && group.direction === 'OUTGOING')
        .flatMap((group) => group.links.map((link) => link.target.id));
  const { data, isPending, isError, error, refetch } = useQuery(loadTradeOffs(ids));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TextSkeleton rows={3} />;
  return (
    <ul className={classes.list}>
      {data.map((tradeOff) => (
        <li key={tradeOff.id} className={classes.tradeOff}>
          <TradeOff tradeOff={tradeOff} titled={tradeOff.id !== node.id} />
        </li>
      ))}
    </ul>
  );
}

interface TradeOffProps {
  readonly tradeOff: LoadedTradeOff;
  readonly titled: boolean;
}

function TradeOff({ tradeOff, titled }: TradeOffProps) {
  const language = useLanguage();
  return (
    <>
      {titled && (
        <>
          <NodeLink id={tradeOff.id} className={classes.name}>
            {tradeOff.name[language]}
          </NodeLink>
          <p className={classes.summary}>
            <LinkedText text={tradeOff.summary[language]} />
          </p>
        </>
      )}
      <Effects tradeOff={tradeOff} type="GAINS" />
      <Effects tradeOff={tradeOff} type="COSTS" />
    </>
  );
}

function Effects({
  tradeOff,
  type,
}: {
  readonly tradeOff: LoadedTradeOff;
  readonly type: 'GAINS' | 'COSTS';
}) {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const links = tradeOff.edges
    .filter((group) => group.type === type && group.direction === 'OUTGOING')
    .flatMap((group) => group.links);
  if (links.length === 0) return null;
  return (
    <div className={classes.effects} data-type={type}>
      <span className={classes.sign}>
        <Icon name={type === 'GAINS' ? 'plus' : 'minus'} size={12} />
        {t(type === 'GAINS' ? 'details.gains' : 'details.costs')}
      </span>
      <ul className={classes.qualities}>
        {links.map(({ edge, target }) => (
          <li key={edge.id}>
            <NodeLink id={target.id} className={classes.quality}>
              {target.name[language]}
              <Strength weight={edge.weight ?? 1} />
            </NodeLink>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Weight 1…3 as bars, with the word for screen readers and on hover. */
function Strength({ weight }: { readonly weight: number }) {
  const { t } = useTranslation('explore');
  const size = Math.min(3, Math.max(1, Math.round(Math.abs(weight))));
  const word = t(
    size === 1 ? 'details.strength.one' : size === 2 ? 'details.strength.two' : 'details.strength.three',
  );
  return (
    <span className={classes.strength} title={word}>
      {[1, 2, 3].map((bar) => (
        <span key={bar} data-on={bar <= size || undefined} />
      ))}
      <span className="visually-hidden">, {word}</span>
    </span>
  );
}
