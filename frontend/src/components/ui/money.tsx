import { useFormat } from '../../lib/use-language';
import { Figure, type Derivation } from './figure';
import classes from './money.module.css';

/** Props of Money; amounts in US dollars. */
export interface MoneyProps {
  readonly usd: number;
  /** Low and high estimate, shown in brackets when both are given and differ. */
  readonly low?: number | null;
  readonly high?: number | null;
  readonly derivation?: Derivation;
  readonly strong?: boolean;
}

/** An amount as the app writes it: `1,840 USD (1,420–2,310)`; with a derivation it can be opened. */
export function Money({ usd, low, high, derivation, strong }: MoneyProps) {
  const { money, moneyRange } = useFormat();
  const range = low != null && high != null && low !== high ? ` (${moneyRange(low, high)})` : '';
  return (
    <span className={classes.money}>
      <Figure value={money(usd)} derivation={derivation} strong={strong} />
      {range !== '' && <span className={classes.range}>{range}</span>}
    </span>
  );
}
