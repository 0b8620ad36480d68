import { Button, Checkbox, NativeSelect } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/ui/dialog';
import { ErrorState } from '../../../components/ui/error-state';
import { Markdown } from '../../../components/ui/markdown';
import { ListSkeleton } from '../../../components/ui/skeletons';
import type { DraftDecisionsInput } from '../../../generated/graphql/graphql';
import { loadBrief } from '../../../components/node/load-brief';
import { nameOfSlug } from '../../../lib/name-of-slug';
import { LANGUAGES, type Language } from '../../../lib/language';
import { useLanguage } from '../../../lib/use-language';
import { createDecisions } from '../api/create-decisions';
import { draftDecisions, type Draft } from '../api/draft-decisions';
import { DIALECT_NAMES, type NamedDialect } from '../model/dialect-names';
import { keptDrafts } from '../model/draft-choice';
import { useChange } from '../state/use-change';
import { ChangeNotice } from './change-notice';
import classes from './draft-dialog.module.css';
import panel from './panel.module.css';
import { useDecisionWords } from './use-words';

/** What decisions are drafted from: a recommendation by its requirements and rank, or nodes to choose between. */
export type DraftSource =
  | {
      readonly from: 'recommendation';
      /** As the API takes them. */
      readonly requirements: unknown;
      /** The saved scenario, where the requirements are its own. */
      readonly scenarioId: string | undefined;
      readonly rank: number;
    }
  | { readonly from: 'nodes'; readonly nodes: readonly string[] };

/** Props of DraftDialog. */
export interface DraftDialogProps {
  readonly source: DraftSource;
  readonly onClose: () => void;
}

const SIZES = ['FULL', 'MINIMAL', 'Y_STATEMENT'] as const;
const TEMPLATES = ['MADR4', 'MADR3', 'NYGARD', 'LOG4BRAINS', 'JSONADR'] as const;
const TEMPLATE_DIALECT = {
  MADR4: 'madr4',
  MADR3: 'madr3',
  NYGARD: 'nygard',
  LOG4BRAINS: 'log4brains',
  JSONADR: 'jsonadr',
} as const satisfies Readonly<Record<(typeof TEMPLATES)[number], NamedDialect>>;

/** Drafts decisions in a language, size and template; those one keeps become proposals. */
export function DraftDialog({ source, onClose }: DraftDialogProps) {
  const { t } = useTranslation('decide');
  const shown = useLanguage();
  const [language, setLanguage] = useState<Language>(shown);
  const [size, setSize] = useState<(typeof SIZES)[number]>('FULL');
  const [template, setTemplate] = useState<(typeof TEMPLATES)[number]>('MADR4');
  const [chosen, setChosen] = useState('');
  const [without, setWithout] = useState<ReadonlySet<number>>(new Set());
  const input = { ...toInput(source, chosen), language, size, template };
  const drafting = useQuery(draftDecisions(input));
  const words = useDecisionWords();
  const [made, setMade] = useState<readonly { readonly id: string; readonly title: string }[]>();
  const drafts = drafting.data?.kind === 'drafts' ? drafting.data.drafts : [];
  const kept = new Set([...drafts.keys()].filter((index) => !without.has(index)));
  const making = useChange(createDecisions, (result) => {
    if (result.kind === 'created') setMade(result.created);
  });
  return (
    <Dialog onClose={onClose} size="xl" title={t('draft.title')}>
      {made === undefined ? (
        <div className={panel.stack}>
          <p>{t(source.from === 'nodes' ? 'draft.textNodes' : 'draft.text')}</p>
          <div className={classes.choices}>
            <Choice name={t('draft.language')} value={language} of={LANGUAGES} onChange={setLanguage}>
              {(one) => t(`language.${one}`)}
            </Choice>
            <Choice name={t('draft.size')} value={size} of={SIZES} onChange={setSize}>
              {(one) => t(`draft.sizes.${one}`)}
            </Choice>
            <Choice name={t('draft.template')} value={template} of={TEMPLATES} onChange={setTemplate}>
              {(one) => DIALECT_NAMES[TEMPLATE_DIALECT[one]]}
            </Choice>
            {source.from === 'nodes' && <Choose nodes={source.nodes} value={chosen} onChange={setChosen} />}
          </div>
          {drafting.isError ? (
            <ErrorState error={drafting.error} onRetry={() => void drafting.refetch()} />
          ) : drafting.isPending ? (
            <>
              <p className={panel.muted}>{t('draft.busy')}</p>
              <ListSkeleton rows={4} />
            </>
          ) : drafting.data.kind !== 'drafts' ? (
            <p className={panel.wrong} role="alert">
              {words.refused(drafting.data)}
            </p>
          ) : (
            <ul className={classes.drafts} aria-busy={drafting.isFetching}>
              {drafts.map((draft, index) => (
                <DraftRow
                  key={index}
                  draft={draft}
                  dependsOn={draft.dependsOn.flatMap((place) => drafts[place]?.title ?? [])}
                  isKept={kept.has(index)}
                  onKeep={(keep) => {
                    const next = new Set(without);
                    if (keep) next.delete(index);
                    else next.add(index);
                    setWithout(next);
                  }}
                />
              ))}
            </ul>
          )}
          <ChangeNotice change={making} />
          <div className={panel.actions} data-end>
            <Button variant="default" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
            <Button
              loading={making.isBusy}
              disabled={kept.size === 0 || drafting.isPlaceholderData}
              onClick={() => {
                making.run(keptDrafts(drafts, kept));
              }}
            >
              {t('draft.go', { count: kept.size })}
            </Button>
          </div>
        </div>
      ) : (
        <div className={panel.stack}>
          <p className={panel.done} role="status">
            {t('draft.done', { count: made.length })}
          </p>
          <ul className={classes.made}>
            {made.map(({ id, title }) => (
              <li key={id}>
                <Link to="/decide/$id" params={{ id }} search={{} as never}>
                  {title}
                </Link>
              </li>
            ))}
          </ul>
          <div className={panel.actions} data-end>
            <Button variant="default" onClick={onClose}>
              {t('draft.stay')}
            </Button>
            <Button
              data-autofocus
              renderRoot={(props) => (
                <Link to="/decide/$id" params={{ id: made[0]?.id ?? '' }} search={{} as never} {...props} />
              )}
            >
              {t('draft.read')}
            </Button>
          </div>
        </div>
      )}
    </Dialog>
  );
}

function toInput(source: DraftSource, chosen: string): Partial<DraftDecisionsInput> {
  if (source.from === 'nodes') {
    return { nodes: [...source.nodes], ...(chosen === '' ? {} : { chosen }) };
  }
  const { scenarioId, requirements, rank } = source;
  return scenarioId === undefined
    ? { requirements: requirements as DraftDecisionsInput['requirements'], rank }
    : { scenarioId, rank };
}

interface ChoiceProps<Value extends string> {
  readonly name: string;
  readonly value: Value;
  readonly of: readonly Value[];
  readonly onChange: (value: Value) => void;
  readonly children: (value: Value) => string;
}

function Choice<Value extends string>({ name, value, of, onChange, children }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      size="sm"
      label={name}
      value={value}
      data={of.map((one) => ({ value: one, label: children(one) }))}
      onChange={(event) => {
        const next = of.find((one) => one === event.currentTarget.value);
        if (next !== undefined) onChange(next);
      }}
    />
  );
}

interface ChooseProps {
  readonly nodes: readonly string[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}

function Choose({ nodes, value, onChange }: ChooseProps) {
  const { t } = useTranslation('decide');
  const language = useLanguage();
  const briefs = useQueries({ queries: nodes.map((id) => loadBrief(id)) });
  return (
    <NativeSelect
      size="sm"
      label={t('draft.chosen')}
      value={value}
      data={[
        { value: '', label: t('draft.notChosen') },
        ...nodes.map((id, index) => ({
          value: id,
          label: briefs[index]?.data?.name[language] ?? nameOfSlug(id),
        })),
      ]}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface DraftRowProps {
  readonly draft: Draft;
  /** Titles of the drafts that this one depends on. */
  readonly dependsOn: readonly string[];
  readonly isKept: boolean;
  readonly onKeep: (keep: boolean) => void;
}

function DraftRow({ draft, dependsOn, isKept, onKeep }: DraftRowProps) {
  const { t } = useTranslation('decide');
  return (
    <li className={classes.draft}>
      <Checkbox
        checked={isKept}
        label={draft.title}
        description={
          dependsOn.length === 0 ? undefined : t('draft.dependsOn', { titles: dependsOn.join(', ') })
        }
        onChange={(event) => {
          onKeep(event.currentTarget.checked);
        }}
      />
      <details className={classes.preview}>
        <summary>{t('draft.preview')}</summary>
        <div className={classes.text}>
          <Markdown text={draft.text.replace(/^---\n[\s\S]*?\n---\n/, '')} />
        </div>
      </details>
    </li>
  );
}
