import { ActionIcon, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { NodeLink } from '../../../../components/node/node-link';
import { NodePicker } from '../../../../components/node/node-picker';
import { Icon } from '../../../../components/ui/icons';
import { KindIcon } from '../../../../components/ui/node-badge';
import { kindOfId } from '../../../../lib/kinds';
import { nameOfSlug } from '../../../../lib/name-of-slug';
import { CONFIDENCES, NODE_ROLES, REVERSIBILITIES, withNode, type NodeRole } from '../model/details';
import { useEditor } from './editor-context';
import classes from './panels.module.css';

/** What stands beside the text: confidence, reversibility, day of review, nodes of the graph. */
export function DetailsPanel() {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { details } = handle.copy.mine;
  const { changeDetails } = handle;
  return (
    <section className={classes.details} aria-label={t('details.title')}>
      <Choice
        label={t('details.confidence')}
        value={details.confidence}
        options={CONFIDENCES.map((value) => ({ value, label: t(`confidence.${value}`) }))}
        onChange={(confidence) => {
          changeDetails('confidence', (before) => ({ ...before, confidence }));
        }}
      />
      <Choice
        label={t('details.reversibility')}
        value={details.reversibility}
        options={REVERSIBILITIES.map((value) => ({ value, label: t(`reversibility.${value}`) }))}
        onChange={(reversibility) => {
          changeDetails('reversibility', (before) => ({ ...before, reversibility }));
        }}
      />
      <TextInput
        type="date"
        size="xs"
        label={t('details.reviewBy')}
        description={t('details.reviewByHint')}
        value={details.reviewBy ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          changeDetails('reviewBy', (before) => ({ ...before, reviewBy: value === '' ? null : value }));
        }}
      />
      <Nodes />
    </section>
  );
}

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly value: V | null;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly onChange: (value: V | null) => void;
}

/** One of a few words, or none. */
function Choice<V extends string>({ label, value, options, onChange }: ChoiceProps<V>) {
  const { t } = useTranslation('decideEdit');
  const labelId = useId();
  return (
    <div>
      <span className={classes.label} id={labelId}>
        {label}
      </span>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-labelledby={labelId}
        value={value ?? ''}
        data={[{ value: '', label: t('details.unsaid') }, ...options]}
        onChange={(next) => {
          onChange(options.find((option) => option.value === next)?.value ?? null);
        }}
      />
    </div>
  );
}

function Nodes() {
  const { t } = useTranslation('decideEdit');
  const { handle } = useEditor();
  const { nodes } = handle.copy.mine.details;
  const { changeDetails } = handle;
  return (
    <div>
      <h3 className={classes.label}>{t('details.nodes')}</h3>
      {nodes.length === 0 && <p className={classes.hint}>{t('details.noNodes')}</p>}
      <ul className={classes.nodes}>
        {nodes.map(({ id, role }) => (
          <li key={id} className={classes.node}>
            <KindIcon kind={kindOfId(id)} size={18} />
            <span className={classes.nodeName}>
              <NodeLink id={id} />
            </span>
            <NativeSelect
              size="xs"
              aria-label={t('details.roleOf', { node: nameOfSlug(id) })}
              value={role}
              data={NODE_ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
              onChange={(event) => {
                const next = event.currentTarget.value as NodeRole;
                changeDetails('nodes', (before) => ({
                  ...before,
                  nodes: before.nodes.map((node) => (node.id === id ? { id, role: next } : node)),
                }));
              }}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size={24}
              aria-label={t('details.removeNode', { node: nameOfSlug(id) })}
              onClick={() => {
                changeDetails('nodes', (before) => ({
                  ...before,
                  nodes: before.nodes.filter((node) => node.id !== id),
                }));
              }}
            >
              <Icon name="close" size={14} />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <NodePicker
        compact
        label={t('details.addNode')}
        without={nodes.map(({ id }) => id)}
        onPick={(id) => {
          changeDetails('nodes', (before) => ({ ...before, nodes: withNode(before.nodes, id, 'mentioned') }));
        }}
      />
    </div>
  );
}
