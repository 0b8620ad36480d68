import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { EmptyState } from '../../../components/ui/empty-state';
import { ErrorState } from '../../../components/ui/error-state';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { isLanguage } from '../../../lib/language';
import type { Decision } from '../api/fragments';
import { loadDecision } from '../api/load-decision';
import { DecisionEditor, type EditedDecision } from './components/decision-editor';
import { findDrafts, type FoundDraft } from './model/draft-store';
import { startOf } from './state/use-autosave';

/** Edits a decision; what was written and not saved is there again, also while the server does not answer. */
export function EditPage() {
  const { t } = useTranslation('decideEdit');
  const { id = '' } = useParams({ strict: false });
  // A version from the cache may be an old one, which would end in a conflict.
  const { data, isError, error, isFetchedAfterMount, refetch } = useQuery({
    ...loadDecision(id),
    staleTime: 0,
  });
  const [draft] = useState(() => findDrafts(window.localStorage, id)[0]);
  if (!isFetchedAfterMount) return <TextSkeleton rows={14} />;
  if (data === undefined && isError) {
    return draft === undefined ? (
      <ErrorState error={error} onRetry={() => void refetch()} />
    ) : (
      <DecisionEditor key={id} decision={fromDraft(id, draft)} />
    );
  }
  if (data === undefined) return <TextSkeleton rows={14} />;
  if (data === null) {
    return (
      <EmptyState
        icon="find"
        order={1}
        title={t('gone.title')}
        action={
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/decide" search={{} as never} {...props} />}
          >
            {t('gone.list')}
          </Button>
        }
      >
        <p>{t('gone.text', { id })}</p>
      </EmptyState>
    );
  }
  return <DecisionEditor key={data.id} decision={fromServer(data)} />;
}

function fromServer(decision: Decision): EditedDecision {
  const { id, file, language } = decision;
  return { id, file, language: languageOf(language), ...startOf(decision), known: decision };
}

function fromDraft(id: string, { file, language, version, base }: FoundDraft): EditedDecision {
  return { id, file, language: languageOf(language), version, state: base, known: undefined };
}

function languageOf(language: string): EditedDecision['language'] {
  const code = language.toLowerCase();
  return isLanguage(code) ? code : 'en';
}
