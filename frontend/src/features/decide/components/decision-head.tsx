import { Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { useFormat } from '../../../lib/use-language';
import type { Decision } from '../api/fragments';
import { readDetails } from '../model/details';
import classes from './decision-head.module.css';
import { ShareActions } from './share-actions';
import { StatusWord } from './status-word';
import { useDecisionWords } from './use-words';

/** Number, title, status and the facts around a decision's text. */
export function DecisionHead({ decision, order }: { readonly decision: Decision; readonly order: 1 | 2 }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const { date } = useFormat();
  const { number, title, status, statusWord, reviewBy, confidence, reversibility, nodes, tags } = decision;
  const people = [
    ['deciders', decision.deciders],
    ['consulted', decision.consulted],
    ['informed', decision.informed],
  ] as const;
  const details = useMemo(() => readDetails(decision.details), [decision.details]);
  const about = nodes.filter(({ role }) => role !== 'MENTIONED');
  return (
    <header className={classes.head}>
      <div className={classes.top}>
        <span className={classes.number}>
          {number == null ? t('head.noNumber') : t('head.number', { number })}
        </span>
        <StatusWord status={status} own={statusWord} />
        {decision.date != null && <time dateTime={decision.date}>{date(decision.date)}</time>}
        <ShareActions decision={decision} />
      </div>
      <Title order={order} className={classes.title}>
        {title}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('head.author')}>{words.author(decision.author)}</Fact>
        {people.map(([role, names]) =>
          names.length === 0 ? null : (
            <Fact key={role} name={t(`head.${role}`)}>
              {names.join(', ')}
            </Fact>
          ),
        )}
        {confidence != null && <Fact name={t('head.confidence')}>{t(`confidence.${confidence}`)}</Fact>}
        {reversibility != null && (
          <Fact name={t('head.reversibility')}>{t(`reversibility.${reversibility}`)}</Fact>
        )}
        {reviewBy != null && (
          <Fact name={t('head.review')}>
            <time dateTime={reviewBy}>{date(reviewBy)}</time>
          </Fact>
        )}
        {about.length > 0 && (
          <Fact name={t('head.about')}>
            {about.map(({ id }, index) => (
              <span key={id}>
                {index > 0 && ', '}
                <NodeLink id={id} />
              </span>
            ))}
          </Fact>
        )}
        {tags.length > 0 && (
          <Fact name={t('head.tags')}>
            {tags.map((tag, index) => (
              <span key={tag}>
                {index > 0 && ', '}
                <Link to="/decide" search={{ tag } as never}>
                  {tag}
                </Link>
              </span>
            ))}
          </Fact>
        )}
        {details.basis?.requirements != null && (
          <Fact name={t('head.basis')}>
            <Link to="/advise/decision/$id" params={{ id: decision.id }} preload={false}>
              {t('head.advice')}
            </Link>
          </Fact>
        )}
        {decision.isSelfAccepted && <Fact name={t('head.note')}>{t('head.selfAccepted')}</Fact>}
      </dl>
    </header>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
