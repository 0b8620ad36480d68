import { Icon } from '../../../components/ui/icons';
import type { Warning } from '../model/advice';
import { useWords } from './use-words';
import classes from './warnings.module.css';

/** Props of Warnings. */
export interface WarningsProps {
  readonly warnings: readonly Warning[];
}

/** What one should know though it eliminates nothing; nothing where there is none. */
export function Warnings({ warnings }: WarningsProps) {
  const words = useWords();
  if (warnings.length === 0) return null;
  return (
    <ul className={classes.warnings}>
      {warnings.map((warning) => (
        <li key={warning.id}>
          <Icon name="warn" size={14} />
          <span>{words.warning(warning)}</span>
        </li>
      ))}
    </ul>
  );
}
