import { Button, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorState } from '../../../components/ui/error-state';
import type { DraftDecisionsInput } from '../../../generated/graphql/graphql';
import { useAnnouncePlace } from '../../../lib/place';
import type { Language } from '../../../lib/language';
import { useLanguage } from '../../../lib/use-language';
import { loadDecision } from '../api/load-decision';
import { useDecisionWords } from '../components/use-words';
import { DraftList } from './components/draft-list';
import { NodesSource } from './components/nodes-source';
import classes from './components/new-decision.module.css';
import { ScenarioSource } from './components/scenario-source';
import { COMPARED, readLink, SOURCES, type Source } from './model/new-decision';
import { useNewDecisions } from './state/use-new-decisions';

const SIZES = ['FULL', 'MINIMAL', 'Y_STATEMENT'] as const;
const TEMPLATES = ['MADR4', 'MADR3', 'NYGARD', 'LOG4BRAINS', 'JSONADR'] as const;

/** A new decision: from a blank page, a comparison of nodes, or the recommendation of a saved scenario. */
export function NewDecisionPage() {
  const { t } = useTranslation('decideEdit');
  const shown = useLanguage();
  const words = useDecisionWords();
  const navigate = useNavigate();
  const link = readLink(useSearch({ strict: false }));
  const [source, setSource] = useState<Source>(link.source);
  const [title, setTitle] = useState('');
  const [language, setLanguage] = useState<Language>(shown);
  const [size, setSize] = useState<(typeof SIZES)[number]>('FULL');
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>('MADR4');
  const [nodes, setNodes] = useState(link.nodes);
  const [chosen, setChosen] = useState<string>();
  const [scenarioId, setScenarioId] = useState(link.scenarioId);
  const [rank, setRank] = useState(link.rank ?? 1);
  const [supersedes, setSupersedes] = useState(link.supersedes);
  const replaced = useQuery({ ...loadDecision(supersedes ?? ''), enabled: supersedes !== undefined });
  const created = useNewDecisions({
    supersedes: replaced.data?.id,
    onCreated: (ids) => {
      const [first] = ids;
      if (first !== undefined && ids.length === 1) {
        void navigate({ to: '/decide/$id/edit', params: { id: first }, search: {} as never });
      } else void navigate({ to: '/decide', search: {} as never });
    },
  });
  useAnnouncePlace(t('new.title'));

  const common = { language, size, template };
  const input: DraftDecisionsInput | undefined =
    source === 'blank'
      ? title.trim() === ''
        ? undefined
        : { ...common, title: title.trim() }
      : source === 'nodes'
        ? nodes.length < COMPARED[0]
          ? undefined
          : { ...common, nodes: [...nodes], chosen: chosen ?? null }
        : scenarioId === undefined
          ? undefined
          : { ...common, scenarioId, rank };

  return (
    <div className={classes.page}>
      <h1>{t('new.title')}</h1>
      <SegmentedControl
        className={classes.sources}
        aria-label={t('new.from')}
        value={source}
        data={SOURCES.map((value) => ({ value, label: t(`new.source.${value}`) }))}
        onChange={(next) => {
          setSource(SOURCES.find((one) => one === next) ?? 'blank');
          created.reset();
        }}
      />
      <p className={classes.hint}>{t(`new.sourceHint.${source}`)}</p>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (input !== undefined) void created.draft(input, source === 'blank');
        }}
      >
        {source === 'blank' && (
          <TextInput
            label={t('field.title')}
            description={t('new.titleHint')}
            maxLength={200}
            lang={language}
            value={title}
            onChange={(event) => {
              setTitle(event.currentTarget.value);
            }}
          />
        )}
        {source === 'nodes' && (
          <NodesSource
            nodes={nodes}
            chosen={chosen}
            onNodes={(next) => {
              setNodes(next);
              if (chosen !== undefined && !next.includes(chosen)) setChosen(undefined);
            }}
            onChoose={setChosen}
          />
        )}
        {source === 'scenario' && (
          <ScenarioSource id={scenarioId} rank={rank} onScenario={setScenarioId} onRank={setRank} />
        )}
        <div className={classes.row}>
          <NativeSelect
            label={t('new.language')}
            value={language}
            data={(['en', 'es'] as const).map((value) => ({ value, label: t(`new.languages.${value}`) }))}
            onChange={(event) => {
              setLanguage(event.currentTarget.value === 'es' ? 'es' : 'en');
            }}
          />
          <NativeSelect
            label={t('new.size')}
            value={size}
            data={SIZES.map((value) => ({ value, label: t(`new.sizes.${value}`) }))}
            onChange={(event) => {
              setSize(SIZES.find((one) => one === event.currentTarget.value) ?? 'FULL');
            }}
          />
          <NativeSelect
            label={t('new.template')}
            value={template}
            data={TEMPLATES.map((value) => ({ value, label: t(`new.templates.${value}`) }))}
            onChange={(event) => {
              setTemplate(TEMPLATES.find((one) => one === event.currentTarget.value) ?? 'MADR4');
            }}
          />
        </div>
        {supersedes !== undefined && replaced.data != null && (
          <p className={classes.replaced}>
            {t('new.replaces')}{' '}
            <Link to="/decide/$id" params={{ id: replaced.data.id }} search={{} as never}>
              {words.name(replaced.data)}
            </Link>{' '}
            <button
              type="button"
              onClick={() => {
                setSupersedes(undefined);
              }}
            >
              {t('new.replacesNot')}
            </button>
          </p>
        )}
        {supersedes !== undefined && replaced.data === null && (
          <p className={classes.wrong} role="alert">
            {t('new.replacesUnknown')}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={created.isBusy}
            disabled={input === undefined || (supersedes !== undefined && replaced.isPending)}
          >
            {t(source === 'blank' ? 'new.create' : 'new.draft')}
          </Button>
        </div>
      </form>
      {created.refused !== undefined && (
        <p className={classes.wrong} role="alert">
          {words.refused(created.refused)}
        </p>
      )}
      {created.error !== undefined && <ErrorState error={created.error} />}
      {created.drafts !== undefined && (
        <DraftList
          drafts={created.drafts}
          isBusy={created.isBusy}
          onCreate={(drafts) => void created.create(drafts)}
        />
      )}
    </div>
  );
}
