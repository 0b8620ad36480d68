import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useFormat } from '../../../lib/use-language';
import type { DrawingWords } from '../model/to-canvas';
import { useNames } from '../state/use-briefs';

/** The words of the drawn architecture. */
export function useDrawingWords(): DrawingWords {
  const { t } = useTranslation('advise');
  const format = useFormat();
  const { nameOf } = useNames();
  return useMemo((): DrawingWords => {
    const card: DrawingWords['card'] = (component) => ({
      role: component.role,
      technology: component.technology,
      roleName: nameOf(`role:${component.role}`),
      technologyName: nameOf(`technology:${component.technology}`),
      units: t(component.replicas > 1 ? 'drawing.unitsAndStandby' : 'drawing.units', {
        units: format.number(component.units),
      }),
      cost: format.money(component.monthlyUsd),
      soft: component.soft,
    });
    return {
      client: t('drawing.client'),
      asynchronousLane: t('drawing.asynchronous'),
      supportingLane: t('drawing.supporting'),
      card,
      describe: ({ component, lane }) => {
        const { roleName, technologyName, cost, soft } = card(component);
        const units = t(component.replicas > 1 ? 'drawing.unitsWithStandby' : 'drawing.units', {
          units: format.number(component.units),
        });
        return [
          roleName,
          technologyName,
          units,
          t('drawing.perMonth', { cost }),
          ...(lane === 'path'
            ? []
            : [t(lane === 'asynchronous' ? 'drawing.asynchronous' : 'drawing.supporting')]),
          ...(soft ? [t('drawing.soft')] : []),
        ].join(', ');
      },
      call: (visits) => t('drawing.visits', { visits: format.number(visits) }),
      handOver: t('drawing.handOver'),
    };
  }, [t, format, nameOf]);
}
