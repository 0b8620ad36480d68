import { Button, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import { ApiError } from '../../lib/graphql-client';
import { Icon } from './icons';
import classes from './state-page.module.css';

/** Props of ErrorState. */
export interface ErrorStateProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
}

/** What failed, why, what to do now, and the number under which the log has it. */
export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const { t } = useTranslation('ui');
  const api = error instanceof ApiError ? error : undefined;
  const network = api?.code === 'NETWORK';
  const problems = api?.problems ?? [];
  const title = network ? t('error.network') : problems.length > 0 ? t('error.input') : t('error.server');
  return (
    <div className={classes.state} role="alert">
      <span className={classes.icon} data-tone="broken">
        <Icon name="warn" size={24} />
      </span>
      <Title order={2}>{title}</Title>
      <div className={classes.text}>
        {problems.length > 0 ? (
          <ul>
            {problems.map((problem) => (
              <li key={`${problem.path} ${problem.code}`}>
                <code>{problem.path}</code> {problem.code}
                {problem.accepted != null && `: ${problem.accepted}`}
              </li>
            ))}
          </ul>
        ) : (
          <p>{network ? t('error.networkWhy') : t('error.serverWhy', { code: codeOf(error) })}</p>
        )}
      </div>
      {onRetry !== undefined && (
        <Button variant="default" onClick={onRetry}>
          {t('error.retry')}
        </Button>
      )}
      {api !== undefined && !network && (
        <p className={classes.small}>{t('error.requestId', { id: api.requestId })}</p>
      )}
    </div>
  );
}

function codeOf(error: unknown): string {
  if (error instanceof ApiError) return error.code;
  return error instanceof Error ? error.name : 'UNKNOWN';
}
