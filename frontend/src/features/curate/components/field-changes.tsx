import { useTranslation } from 'react-i18next';

import { NodeName } from '../../../components/node/node-link';
import type { FieldChange } from '../model/document-diff';
import { isObject } from '../model/node-document';
import { wordDiff } from '../model/word-diff';
import classes from './field-changes.module.css';
import { useWords } from './use-words';

/** Props of FieldChanges. */
export interface FieldChangesProps {
  readonly fields: readonly FieldChange[];
}

/** Fields that changed, each before and after; of texts the words that went and came are marked. */
export function FieldChanges({ fields }: FieldChangesProps) {
  return (
    <dl className={classes.fields}>
      {fields.map(({ path, before, after }) => (
        <div key={path} className={classes.field}>
          <dt>
            <FieldName path={path} />
          </dt>
          <dd>
            <Change before={before} after={after} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What a changed field is called; of an edge also the name of the node at its other end. */
export function FieldName({ path }: { readonly path: string }) {
  const words = useWords();
  const edge = /^edges\.([A-Z_]+)\.([a-z-]+:[a-z0-9-]+)$/.exec(path);
  if (edge === null) return <>{words.field(path)}</>;
  return (
    <>
      {words.relation(edge[1] ?? '')} → <NodeName id={edge[2] ?? ''} />
    </>
  );
}

function Change({ before, after }: { readonly before: unknown; readonly after: unknown }) {
  const { t } = useTranslation('curate');
  if (typeof before === 'string' && typeof after === 'string') {
    return (
      <p className={classes.text}>
        {wordDiff(before, after).map(({ kind, text }, index) =>
          kind === 'same' ? (
            <span key={index}>{text}</span>
          ) : kind === 'gone' ? (
            <del key={index}>{text}</del>
          ) : (
            <ins key={index}>{text}</ins>
          ),
        )}
      </p>
    );
  }
  return (
    <>
      {before !== null && (
        <div className={classes.before}>
          <span className="visually-hidden">{t('change.before')}</span>
          <Value value={before} />
        </div>
      )}
      {after !== null && (
        <div className={classes.after}>
          <span className="visually-hidden">{t('change.after')}</span>
          <Value value={after} />
        </div>
      )}
    </>
  );
}

/** A value of a document: texts and lists of texts as such, an edge by what it carries, all else as JSON. */
export function Value({ value }: { readonly value: unknown }) {
  const { t } = useTranslation('curate');
  if (value === null || value === undefined) return <span className={classes.none}>{t('change.none')}</span>;
  if (typeof value === 'string') return <p className={classes.text}>{value}</p>;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) {
    return (
      <ul className={classes.items}>
        {value.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    );
  }
  if (isObject(value) && Object.keys(value).length === 1 && 'to' in value) {
    return <span>{t('change.link')}</span>;
  }
  return (
    <pre className={classes.json} tabIndex={0}>
      {JSON.stringify(value, null, 1)}
    </pre>
  );
}
