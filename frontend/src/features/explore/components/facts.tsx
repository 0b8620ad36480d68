import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { SourceLink } from '../../../components/ui/source-link';
import { useFormat, useLanguage } from '../../../lib/use-language';
import type { LoadedNode } from '../api/load-node';
import { hostOf } from '../model/host-of';
import classes from './facts.module.css';

/** What a node is called besides, and the figures that only its kind has. */
export function Facts({ node }: { readonly node: LoadedNode }) {
  const facts = useFacts(node);
  if (facts.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function useFacts(node: LoadedNode): readonly (readonly [string, ReactNode])[] {
  const { t } = useTranslation('explore');
  const language = useLanguage();
  const { date, money, number } = useFormat();
  const { technology, source, synonyms, resource, certification, level, skill } = node;
  const site = (url: string | null | undefined): readonly [string, ReactNode][] =>
    url == null ? [] : [[t('details.site'), <SourceLink key="site" title={hostOf(url)} url={url} />]];
  const called = synonyms?.[language] ?? [];
  return [
    ...(called.length > 0 ? ([[t('details.synonyms'), called.join(', ')]] as const) : []),
    ...(technology == null
      ? []
      : ([
          ...(technology.vendor == null ? [] : ([[t('details.vendor'), technology.vendor]] as const)),
          [
            t('details.licence'),
            technology.isOpenSource
              ? `${technology.licence} (${t('details.openSource')})`
              : technology.licence === 'proprietary'
                ? t('details.proprietary')
                : technology.licence,
          ],
          ...site(technology.url),
        ] as const)),
    ...(source == null
      ? []
      : ([
          [t('details.publisher'), `${source.publisher}, ${date(source.date)}`],
          [t('details.licence'), source.licence],
          ...site(source.url),
        ] as const)),
    ...(resource == null
      ? []
      : ([
          [t('details.resourceType'), t(`resource.type.${resource.type as 'book'}`)],
          [t('details.author'), resource.author],
          [t('details.language'), t(`resource.language.${resource.language as 'en'}`)],
          [
            t('details.price'),
            resource.costUsd == null
              ? t('unknown')
              : resource.costUsd === 0
                ? t('resource.free')
                : money(resource.costUsd),
          ],
          [t('details.licence'), resource.licence ?? t('unknown')],
          ...site(resource.url),
        ] as const)),
    ...(certification == null
      ? []
      : ([[t('exam.provider'), certification.provider], ...site(certification.url)] as const)),
    ...(level == null
      ? []
      : ([
          [t('career.branch'), t(`career.branchName.${level.branch as 'development'}`)],
          [
            t('career.years'),
            t('career.yearsRange', {
              minimum: number(level.years.minimum),
              maximum: number(level.years.maximum),
            }),
          ],
        ] as const)),
    ...(skill == null
      ? []
      : ([
          [
            t('details.hours'),
            t('details.hoursValue', {
              hours: skill.hoursPerLevel.map((hours) => number(hours, 0)).join(' · '),
            }),
          ],
        ] as const)),
  ];
}
