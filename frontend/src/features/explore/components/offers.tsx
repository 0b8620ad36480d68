import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../components/node/node-link';
import { ErrorState } from '../../../components/ui/error-state';
import { TextSkeleton } from '../../../components/ui/skeletons';
import { useFormat } from '../../../lib/use-language';
import { loadOffers, type LoadedOffer } from '../api/load-offers';
import table from './fact-table.module.css';
import classes from './offers.module.css';

/** Offers shown before one asks for all. */
const FIRST = 4;

/** Priced tiers of a technology: who runs each, what is paid for, in which region, read when and where. */
export function Offers({ id }: { readonly id: string }) {
  const { t } = useTranslation('explore');
  const [all, setAll] = useState(false);
  const { data, isPending, isError, error, refetch } = useQuery(loadOffers(id));
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isPending) return <TextSkeleton rows={4} />;
  if (data.length === 0) return <p className={classes.none}>{t('offers.none')}</p>;
  const rest = all ? 0 : data.length - FIRST;
  return (
    <>
      <div className={table.scroll} tabIndex={0} role="group" aria-label={t('section.offers')}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('offers.offer')}</th>
              <th scope="col">{t('offers.paid')}</th>
              <th scope="col">{t('offers.region')}</th>
              <th scope="col">{t('offers.source')}</th>
            </tr>
          </thead>
          {data.map((offer, index) => (
            <OfferRows key={offer.id} offer={offer} later={index >= FIRST && !all} />
          ))}
        </table>
      </div>
      {rest > 0 && (
        <button
          type="button"
          className={`${table.showAll} no-print`}
          onClick={() => {
            setAll(true);
          }}
        >
          {t('details.showAll', { count: rest })}
        </button>
      )}
      <p className={classes.none}>{t('offers.note')}</p>
    </>
  );
}

function OfferRows({ offer, later }: { readonly offer: LoadedOffer; readonly later: boolean }) {
  const { t } = useTranslation('explore');
  const priced = offer.prices.flatMap((term) => (term.price == null ? [] : [{ ...term, price: term.price }]));
  const who = offer.isSelfHosted ? 'selfHosted' : offer.isManaged ? 'managed' : 'selfRun';
  const name = (
    <>
      <span className={classes.name}>{offer.name}</span>
      <span className={classes.who}>
        {offer.cloud === 'any' ? t('offers.anyCloud') : offer.cloud.toUpperCase()}, {t(`offers.${who}`)}
      </span>
    </>
  );
  if (priced.length === 0) {
    return (
      <tbody data-later={later || undefined}>
        <tr>
          <th scope="row">{name}</th>
          <td colSpan={3}>{t('offers.free')}</td>
        </tr>
      </tbody>
    );
  }
  return (
    <tbody data-later={later || undefined}>
      {priced.map((term, index) => (
        <tr key={index}>
          {index === 0 && (
            <th scope="row" rowSpan={priced.length}>
              {name}
            </th>
          )}
          <td>
            <Term term={term} />
          </td>
          <td className={classes.region}>{term.price.region}</td>
          <td>
            <Origin price={term.price} />
          </td>
        </tr>
      ))}
    </tbody>
  );
}

type Term = LoadedOffer['prices'][number] & {
  readonly price: NonNullable<LoadedOffer['prices'][number]['price']>;
};

function Term({ term }: { readonly term: Term }) {
  const { t } = useTranslation('explore');
  const { number } = useFormat();
  const { price, times, above, upTo } = term;
  return (
    <>
      <span className={classes.price}>
        {number(price.usd, 6)} USD {t(`offers.unit.${price.unit as 'hour'}`)}
      </span>
      {times !== 1 && <span className={classes.times}> × {number(times, 2)}</span>}
      <span className={classes.item}>
        {price.item}
        {above > 0 && `, ${t('offers.above', { amount: number(above) })}`}
        {upTo != null && `, ${t('offers.upTo', { amount: number(upTo) })}`}
      </span>
    </>
  );
}

function Origin({ price }: { readonly price: Term['price'] }) {
  const { t } = useTranslation('explore');
  const { date } = useFormat();
  if (price.basis === 'assumed') {
    return (
      <>
        {t('offers.assumed')}
        <span className={classes.item}>{price.reasoning}</span>
      </>
    );
  }
  return (
    <>
      <NodeLink id={`source:${price.source}`} />
      <span className={classes.item}>
        {price.place}, {date(price.date)}
      </span>
    </>
  );
}
