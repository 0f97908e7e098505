import { useState, type ReactNode } from 'react';

import { useLanguage } from '../../../../shared/i18n';
import { PersonLink } from '../../parts/person-link';
import { postValues } from '../../parts/post-text';
import type { LineTerms } from '../edit/line-terms';
import { chooseChanges } from '../edit/plan-edits';
import type { Candidate, ShownLine } from '../edit/shown-line';
import type { PlanEditor } from '../edit/use-plan-editor';
import { CandidatePicker } from '../line/candidate-picker';
import { usePlaceInPlan } from '../line/use-place-in-plan';
import { useLineWords } from '../line/use-line-words';
import { PLANNED_KINDS, PLANNED_MODES } from '../plan-words';
import classes from '../plans.module.css';

interface LineRowProps {
  readonly shown: ShownLine;
  readonly editor: PlanEditor;
  readonly fault: string | undefined;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly onSelect: (isOn: boolean) => void;
}

/** One line in the table. Fields are plain ones: 138 rows have to be quick. */
export function LineRow(props: LineRowProps): ReactNode {
  const { shown, editor, fault, isCurrent, isSelected, onSelect } = props;
  const { t, locale } = useLanguage();
  const words = useLineWords();
  const { line, isPending } = shown;
  const name = t('personnelPlans.line.title', postValues(line.position, locale));
  return (
    <tr data-current={isCurrent || undefined} data-line={line.id} data-pending={isPending || undefined}>
      {editor.canEdit && (
        <td className={classes['checkbox']}>
          <input
            aria-label={t('personnelPlans.line.select', { name })}
            checked={isSelected}
            onChange={(event) => onSelect(event.currentTarget.checked)}
            type="checkbox"
          />
        </td>
      )}
      <th scope="row">
        {words.post(shown)}
        {fault !== undefined && <div className={classes['fault']}>{fault}</div>}
      </th>
      <td>{line.currentHolders.map(({ person }) => person.fullName).join(', ') || '–'}</td>
      <td>
        <PersonCell {...props} name={name} />
      </td>
      <Terms {...props} name={name} />
    </tr>
  );
}

interface CellProps extends LineRowProps {
  /** The post and its unit. */
  readonly name: string;
}

function PersonCell({ shown, editor, name }: CellProps): ReactNode {
  const { t, locale } = useLanguage();
  const words = useLineWords();
  const placeOf = usePlaceInPlan(editor, shown.line.id);
  const [isChoosing, setChoosing] = useState(false);
  const { candidate, isHidden } = shown;
  const label = t('personnelPlans.line.choose', postValues(shown.line.position, locale));
  const choose = (chosen: Candidate | null): void => {
    setChoosing(false);
    if (chosen) editor.meet(chosen);
    const { lines, edits } = editor.state;
    const changes = chooseChanges(lines, edits, shown.line.id, chosen?.id ?? null);
    editor.change(changes, `${chosen?.fullName ?? t('personnelPlans.line.none')} → ${name}`);
  };
  if (isChoosing)
    return (
      <div
        onBlur={(event) => {
          // The list of names stands elsewhere in the page, and pressing one moves no focus.
          if (!event.currentTarget.contains(event.relatedTarget)) setChoosing(false);
        }}
      >
        <CandidatePicker
          takesFocus
          hideLabel
          label={label}
          onChange={choose}
          placeOf={placeOf}
          value={candidate}
        />
      </div>
    );
  const text = isHidden
    ? t('personnelPlans.line.hidden')
    : (candidate?.fullName ?? t('personnelPlans.line.none'));
  return (
    <>
      {editor.canEdit && !isHidden ? (
        <button
          aria-label={`${label}: ${text}`}
          className={`${classes['field']} ${candidate ? classes['person'] : classes['note']}`}
          onClick={() => setChoosing(true)}
          type="button"
        >
          {text}
        </button>
      ) : candidate ? (
        <span className={classes['person']}>
          <PersonLink person={candidate} />
        </span>
      ) : (
        <span className={classes['note']}>{text}</span>
      )}
      {candidate && <div className={classes['note']}>{words.postsOf(candidate)}</div>}
    </>
  );
}

function Terms({ shown, editor, name }: CellProps): ReactNode {
  const { t } = useLanguage();
  const { terms, line, isHidden } = shown;
  const words = useLineWords();
  const mayChange = editor.canEdit && !isHidden;
  const change = (changed: Partial<LineTerms>): void =>
    editor.change({ [line.id]: changed }, words.post(shown));
  if (!mayChange)
    return (
      <>
        <td>{t(`enums.assignmentKind.${terms.kind}`)}</td>
        <td>{t(`enums.assignmentMode.${terms.mode}`)}</td>
        <td>{terms.note}</td>
        <td>{terms.overrideReason}</td>
      </>
    );
  return (
    <>
      <td>
        <select
          aria-label={`${t('personnelPlans.field.kind')}: ${name}`}
          className={classes['field']}
          onChange={(event) => change({ kind: event.currentTarget.value as LineTerms['kind'] })}
          value={terms.kind}
        >
          {PLANNED_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`enums.assignmentKind.${kind}`)}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={`${t('personnelPlans.field.mode')}: ${name}`}
          className={classes['field']}
          onChange={(event) => change({ mode: event.currentTarget.value as LineTerms['mode'] })}
          value={terms.mode}
        >
          {PLANNED_MODES.map((mode) => (
            <option key={mode} value={mode}>
              {t(`enums.assignmentMode.${mode}`)}
            </option>
          ))}
        </select>
      </td>
      {(['note', 'overrideReason'] as const).map((field) => (
        <td key={field}>
          <TextCell
            label={`${t(`personnelPlans.field.${field}`)}: ${name}`}
            onCommit={(text) => change({ [field]: text })}
            text={terms[field]}
          />
        </td>
      ))}
    </>
  );
}

interface TextCellProps {
  readonly label: string;
  readonly text: string | null;
  readonly onCommit: (text: string | null) => void;
}

/** A text that counts when its field is left or Enter pressed; Escape puts back what was there. */
function TextCell({ label, text, onCommit }: TextCellProps): ReactNode {
  const [draft, setDraft] = useState<string | null>(null);
  const commit = (): void => {
    if (draft === null) return;
    const next = draft.trim() === '' ? null : draft.trim();
    setDraft(null);
    if (next !== text) onCommit(next);
  };
  return (
    <input
      aria-label={label}
      className={classes['field']}
      onBlur={commit}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') commit();
        if (event.key === 'Escape') setDraft(null);
      }}
      value={draft ?? text ?? ''}
    />
  );
}
