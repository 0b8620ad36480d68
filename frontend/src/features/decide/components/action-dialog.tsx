import { Button, Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Dialog } from '../../../components/ui/dialog';
import { ErrorState } from '../../../components/ui/error-state';
import { ListSkeleton } from '../../../components/ui/skeletons';
import { answerReview } from '../api/answer-review';
import { confirmDecision } from '../api/confirm-decision';
import { deleteDecision } from '../api/delete-decision';
import type { ActionState, Decision } from '../api/fragments';
import { loadReviewers } from '../api/load-reviewers';
import { moveDecision } from '../api/move-decision';
import { requestReview } from '../api/request-review';
import { isMove, type Move } from '../model/board';
import { useChange } from '../state/use-change';
import { ChangeNotice } from './change-notice';
import classes from './panel.module.css';
import { useDecisionWords } from './use-words';

/** Props of ActionDialog. */
export interface ActionDialogProps {
  readonly decision: Pick<Decision, 'id' | 'version' | 'title' | 'author' | 'reviews'>;
  readonly state: ActionState;
  readonly onClose: () => void;
}

/** Asks once more before an action, says all that follows, and takes what it needs: a reason, people, a day. */
export function ActionDialog({ decision, state, onClose }: ActionDialogProps) {
  const words = useDecisionWords();
  const { action } = state;
  return (
    <Dialog onClose={onClose} title={`${words.action(action)}: ${decision.title}`} size="lg">
      <div className={classes.stack}>
        {isMove(action) ? (
          <MoveForm decision={decision} state={state} move={action} onClose={onClose} />
        ) : action === 'REQUEST_REVIEW' ? (
          <ReviewersForm decision={decision} onClose={onClose} />
        ) : action === 'APPROVE' || action === 'SEND_BACK' ? (
          <AnswerForm decision={decision} answer={action} onClose={onClose} />
        ) : action === 'CONFIRM' ? (
          <ConfirmForm decision={decision} onClose={onClose} />
        ) : (
          <DeleteForm decision={decision} onClose={onClose} />
        )}
      </div>
    </Dialog>
  );
}

type FormProps = Pick<ActionDialogProps, 'decision' | 'onClose'>;

function MoveForm({
  decision,
  state,
  move,
  onClose,
}: FormProps & { readonly state: ActionState; readonly move: Move }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [message, setMessage] = useState('');
  const change = useChange(moveDecision, onClose);
  const follows = words.follows(state);
  return (
    <>
      <p>{t('dialog.follows')}</p>
      <ul className={classes.effects}>
        {state.effects.map((effect, index) => (
          <li key={index}>{words.effect(effect)}</li>
        ))}
      </ul>
      <Reason value={message} onChange={setMessage} />
      <ChangeNotice change={change} />
      <Buttons
        action={`${words.action(move)}${follows === '' ? '' : `: ${follows}`}`}
        isBusy={change.isBusy}
        onClose={onClose}
        onGo={() => {
          change.run({ id: decision.id, version: decision.version, move, message });
        }}
      />
    </>
  );
}

function ReviewersForm({ decision, onClose }: FormProps) {
  const { t } = useTranslation('decide');
  const people = useQuery(loadReviewers());
  const asked = decision.reviews
    .filter(({ state }) => state === 'ASKED')
    .flatMap(({ reviewer }) => reviewer.id ?? []);
  const [ids, setIds] = useState<readonly string[]>([]);
  const change = useChange(requestReview, onClose);
  if (people.isError) return <ErrorState error={people.error} onRetry={() => void people.refetch()} />;
  if (people.isPending) return <ListSkeleton rows={3} />;
  // The author's own word does not count, so nobody asks for it.
  const others = people.data.people.filter(({ id }) => id !== decision.author.id);
  return (
    <>
      {others.length === 0 ? (
        <p>{t('review.nobody')}</p>
      ) : (
        <Checkbox.Group label={t('review.whom')} value={[...ids]} onChange={setIds}>
          <div className={classes.stack} style={{ gap: 8, paddingTop: 6 }}>
            {others.map(({ id, name }) => (
              <Checkbox
                key={id}
                value={id}
                label={asked.includes(id) ? t('review.askedAlready', { name }) : name}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
      <ChangeNotice change={change} />
      <Buttons
        action={t('review.ask', { count: ids.length })}
        isBusy={change.isBusy}
        isOff={ids.length === 0}
        onClose={onClose}
        onGo={() => {
          change.run({ id: decision.id, version: decision.version, personIds: ids });
        }}
      />
    </>
  );
}

function AnswerForm({ decision, answer, onClose }: FormProps & { readonly answer: 'APPROVE' | 'SEND_BACK' }) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [comment, setComment] = useState('');
  const change = useChange(answerReview, onClose);
  const isBack = answer === 'SEND_BACK';
  return (
    <>
      <p>{t(isBack ? 'review.backText' : 'review.approveText', { version: decision.version })}</p>
      <Textarea
        label={t(isBack ? 'review.backWhy' : 'review.approveWhy')}
        autosize
        minRows={3}
        maxLength={1000}
        required={isBack}
        data-autofocus
        value={comment}
        onChange={(event) => {
          setComment(event.currentTarget.value);
        }}
      />
      <ChangeNotice change={change} />
      <Buttons
        action={words.action(answer)}
        isBusy={change.isBusy}
        isOff={isBack && comment.trim() === ''}
        onClose={onClose}
        onGo={() => {
          change.run({ id: decision.id, version: decision.version, answer, comment });
        }}
      />
    </>
  );
}

function ConfirmForm({ decision, onClose }: FormProps) {
  const { t } = useTranslation('decide');
  const words = useDecisionWords();
  const [reviewBy, setReviewBy] = useState('');
  const [message, setMessage] = useState('');
  const change = useChange(confirmDecision, onClose);
  return (
    <>
      <p>{t('confirm.text')}</p>
      <TextInput
        type="date"
        label={t('confirm.next')}
        description={t('confirm.nextHint')}
        data-autofocus
        value={reviewBy}
        onChange={(event) => {
          setReviewBy(event.currentTarget.value);
        }}
      />
      <Reason value={message} onChange={setMessage} />
      <ChangeNotice change={change} />
      <Buttons
        action={words.action('CONFIRM')}
        isBusy={change.isBusy}
        onClose={onClose}
        onGo={() => {
          change.run({ id: decision.id, version: decision.version, reviewBy, message });
        }}
      />
    </>
  );
}

function DeleteForm({ decision, onClose }: FormProps) {
  const { t } = useTranslation('decide');
  const navigate = useNavigate();
  const change = useChange(deleteDecision, () => {
    onClose();
    void navigate({ to: '/decide', search: {} as never });
  });
  return (
    <>
      <p>{t('delete.text')}</p>
      <ChangeNotice change={change} />
      <Buttons
        action={t('delete.go')}
        isBusy={change.isBusy}
        isDanger
        onClose={onClose}
        onGo={() => {
          change.run({ id: decision.id, version: decision.version });
        }}
      />
    </>
  );
}

interface ReasonProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Reason({ value, onChange }: ReasonProps) {
  const { t } = useTranslation('decide');
  return (
    <TextInput
      label={t('dialog.why')}
      description={t('dialog.whyHint')}
      maxLength={1000}
      value={value}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}

interface ButtonsProps {
  readonly action: string;
  readonly isBusy: boolean;
  readonly isOff?: boolean;
  readonly isDanger?: boolean;
  readonly onClose: () => void;
  readonly onGo: () => void;
}

/** The action, named by what it does, and the way back. */
export function Buttons({ action, isBusy, isOff = false, isDanger = false, onClose, onGo }: ButtonsProps) {
  const { t } = useTranslation('decide');
  return (
    <div className={classes.actions} data-end>
      <Button variant="default" onClick={onClose}>
        {t('dialog.cancel')}
      </Button>
      <Button loading={isBusy} disabled={isOff} variant={isDanger ? 'outline' : 'filled'} onClick={onGo}>
        {action}
      </Button>
    </div>
  );
}
