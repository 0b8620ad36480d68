import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../components/ui/icons';
import { useApiStatus } from '../../lib/api-status';
import { request } from '../../lib/graphql-client';
import { useLanguage } from '../../lib/use-language';
import classes from './api-down-banner.module.css';

const ASK_EVERY_MS = 5000;

/** The smallest question that the API answers; its success alone ends the banner. */
const PING = { toString: () => 'query Ping { __typename }' };

/** Says that the API does not answer, keeps asking, and loads again what failed once it does. */
export function ApiDownBanner() {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const status = useApiStatus();
  const queries = useQueryClient();
  const down = status.kind === 'down';

  const ask = useCallback(
    (signal?: AbortSignal) => {
      request<unknown, object>(PING, {}, { signal }).then(
        () => queries.invalidateQueries({ predicate: (query) => query.state.status === 'error' }),
        () => {
          // Still down; the next round asks again.
        },
      );
    },
    [queries],
  );

  useEffect(() => {
    if (!down) return;
    const controller = new AbortController();
    const timer = setInterval(() => {
      ask(controller.signal);
    }, ASK_EVERY_MS);
    return () => {
      clearInterval(timer);
      controller.abort();
    };
  }, [down, ask]);

  if (!down) return null;
  const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(status.since);
  return (
    <div className={classes.banner} role="status">
      <Icon name="warn" />
      <span>{t('down.text', { time })}</span>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          ask();
        }}
      >
        {t('down.retry')}
      </Button>
    </div>
  );
}
