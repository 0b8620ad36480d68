import { Button, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Icon } from '../../../components/ui/icons';
import type { ActionState, Decision } from '../api/fragments';
import { mainAction, shownActions } from '../model/actions';
import classes from './action-bar.module.css';
import { ActionDialog } from './action-dialog';
import { useDecisionWords } from './use-words';

/**
 * What one can do with a decision: the action that comes next as one button that says what follows, the others in a
 * menu, those that are closed with the reason.
 */
export function ActionBar({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [chosen, setChosen] = useState<ActionState>();
  const main = mainAction(decision);
  const edit = decision.actions.find(({ action }) => action === 'EDIT');
  const others = shownActions(decision).filter(({ action }) => action !== main?.action && action !== 'EDIT');
  const accept = decision.actions.find(({ action }) => action === 'ACCEPT');
  const follows = main === undefined ? '' : words.follows(main);
  const asked = decision.reviews
    .filter(({ state }) => state === 'ASKED')
    .map(({ reviewer }) => words.author(reviewer));
  const waits = decision.status === 'PROPOSED' && accept?.refusal != null ? accept.refusal : undefined;
  return (
    <div className={`${classes.bar} no-print`}>
      <div className={classes.buttons}>
        {main !== undefined && (
          <Button
            size="sm"
            onClick={() => {
              setChosen(main);
            }}
          >
            {words.action(main.action)}
            {follows !== '' && `: ${follows}`}
          </Button>
        )}
        {edit !== undefined && edit.refusal == null && (
          <Button
            size="sm"
            variant="default"
            leftSection={<Icon name="edit" size={14} />}
            renderRoot={(props) => (
              <Link to="/decide/$id/edit" params={{ id: decision.id }} search={NOTHING} {...props} />
            )}
          >
            {t('action.EDIT')}
          </Button>
        )}
        {decision.status === 'ACCEPTED' && (
          <Button
            size="sm"
            variant="default"
            renderRoot={(props) => (
              <Link to="/decide/new" search={{ supersedes: decision.id } as never} {...props} />
            )}
          >
            {t('action.supersede')}
          </Button>
        )}
        {others.length > 0 && (
          <Menu position="bottom-start" withinPortal width={340}>
            <Menu.Target>
              <Button size="sm" variant="default" rightSection={<Icon name="down" size={12} />}>
                {t('action.more')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {others.map((state) => (
                <Menu.Item
                  key={state.action}
                  disabled={state.refusal != null}
                  onClick={() => {
                    setChosen(state);
                  }}
                >
                  {words.action(state.action)}
                  {state.refusal != null && (
                    <span className={classes.why}>{words.refusal(state.refusal)}</span>
                  )}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      {waits !== undefined && (
        <p className={classes.waits}>
          {t('action.waits')} {words.refusal(waits)}
          {asked.length > 0 && ` ${t('action.asked', { names: asked.join(', ') })}`}
        </p>
      )}
      {edit?.refusal != null && decision.status !== 'SUPERSEDED' && (
        <p className={classes.waits}>{words.refusal(edit.refusal)}</p>
      )}
      {chosen !== undefined && (
        <ActionDialog
          key={chosen.action}
          decision={decision}
          state={chosen}
          onClose={() => {
            setChosen(undefined);
          }}
        />
      )}
    </div>
  );
}

const NOTHING = {} as never;
