import { useTranslation } from 'react-i18next';

import type { Refused } from '../api/refused';

/** Why a change was refused whole, and what to do. */
export function RefusalText({ refused }: { readonly refused: Refused }) {
  const { t } = useTranslation('curate');
  return (
    <>
      {refused.kind === 'notCurator'
        ? t('refused.notCurator', { name: refused.personName })
        : t(`refused.${refused.kind}`)}
    </>
  );
}
