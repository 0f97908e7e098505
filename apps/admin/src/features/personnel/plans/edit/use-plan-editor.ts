import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useEffectEvent, useMemo, useReducer, useState } from 'react';
import { useClient } from 'urql';

import { forgetDraft, keepDraft, readDraft } from '../../../../shared/draft/kept-draft';
import { useT } from '../../../../shared/i18n';
import type { RequestFailure } from '../../../../shared/request-failure';
import { outcomeOf } from '../../../../shared/result';
import { useSession } from '../../../../shared/viewer';
import { PlanLinesSetDocument, type PlanHeadFragment } from '../../plans.generated';
import { firstState, isReadyToSave, nextState, type EditorState } from './editor-state';
import { termsOf, type LineTerms } from './line-terms';
import { loadPlanLines, type LoadedLines, type PlanLine } from './load-plan-lines';
import type { EditConflict, LineChanges, PlanEdits } from './plan-edits';

/** Somebody who can stand in a line, as chosen on this page. */
export interface Candidate {
  readonly id: string;
  readonly fullName: string;
  readonly staffCode?: string | null;
  readonly posts: PlanLine['currentPosts'];
}

/** A line as the page shows it: with the changes that are not stored yet. */
export interface ShownLine {
  readonly line: PlanLine;
  readonly terms: LineTerms;
  readonly candidate: Candidate | null;
  /** Somebody stands here whom the viewer may not know: the line cannot be changed. */
  readonly isHidden: boolean;
  readonly isPending: boolean;
}

/** A plan with what is being changed of it. */
export interface PlanEditor {
  readonly state: EditorState<PlanLine>;
  /** All lines in the order of the plan; null before they are there. */
  readonly lines: readonly ShownLine[] | null;
  readonly loadFailure: RequestFailure | null;
  readonly canEdit: boolean;
  readonly wasRestored: number;
  readonly change: (changes: LineChanges, what: string) => void;
  /** Makes a person known before their id is put into a line. */
  readonly meet: (candidate: Candidate) => void;
  readonly undo: () => void;
  readonly retry: () => void;
  readonly discard: () => void;
  readonly resolve: (theirs: readonly EditConflict[]) => void;
  readonly reload: () => Promise<void>;
  /** The name of a person of this plan. */
  readonly nameOf: (personId: string) => string;
}

interface KeptEdits {
  readonly edits: PlanEdits;
  readonly people: Readonly<Record<string, Candidate>>;
}

/** Milliseconds after the last change before it is stored, and before a lost connection is tried again. */
const SAVE_AFTER = 400;
const TRY_AGAIN_AFTER = 8_000;

/** Edits a plan: every change is kept in the browser at once and stored by itself soon after. */
export function usePlanEditor(plan: PlanHeadFragment): PlanEditor {
  const client = useClient();
  const t = useT();
  const key = `${useSession().viewer.id}.plan-lines.${plan.id}`;
  const [kept] = useState(() => readDraft<KeptEdits>(key)?.values ?? { edits: {}, people: {} });
  const [people, setPeople] = useState(kept.people);
  const [state, dispatch] = useReducer(nextState<PlanLine>, kept.edits, firstState<PlanLine>);
  const [loadFailure, setLoadFailure] = useState<RequestFailure | null>(null);
  const canEdit = plan.state === 'DRAFT' && plan.viewerPermissions.includes('PERSONNEL_EDIT');

  const take = useCallback((loaded: LoadedLines) => {
    setLoadFailure(loaded.kind === 'failed' ? loaded.failure : null);
    if (loaded.kind === 'failed') return;
    setPeople((known) => ({ ...known, ...peopleOf(loaded.lines) }));
    dispatch({ type: 'loaded', version: loaded.version, lines: loaded.lines });
  }, []);
  const reload = useCallback(async () => take(await loadPlanLines(client, plan.id)), [client, plan.id, take]);

  const tellOthers = useEffectEvent((name: string | null) => {
    const message = name ? t('personnelPlans.save.others', { name }) : t('personnelPlans.save.othersUnknown');
    notifications.show({ color: 'blue', message });
  });
  const isBehind = state.sent === null && plan.version > (state.version ?? 0);
  const isFirst = state.version === null;
  useEffect(() => {
    if (!isBehind) return;
    void loadPlanLines(client, plan.id).then(take);
    if (!isFirst) tellOthers(null);
  }, [client, plan.id, plan.version, isBehind, isFirst, take]);

  const send = useEffectEvent(async () => {
    if (!isReadyToSave(state) || !canEdit) return;
    dispatch({ type: 'sending' });
    const input = {
      planId: plan.id,
      expectedVersion: state.version ?? 0,
      lines: lineInputs(state.lines, state.edits),
    };
    const outcome = outcomeOf(
      await client.mutation(PlanLinesSetDocument, { input }).toPromise(),
      (data) => data.personnelPlanLinesSet,
    );
    if (outcome.kind === 'done') {
      const { version } = outcome.payload.personnelPlan;
      dispatch({ type: 'saved', version, merge: (line, edit) => withTerms(line, edit.mine, people) });
    } else if (outcome.kind === 'refused' && outcome.error.code === 'CONFLICT') {
      if ('changedBy' in outcome.error) tellOthers(outcome.error.changedBy ?? null);
      await reload();
    } else dispatch({ type: 'failed', outcome });
  });
  const isReady = isReadyToSave(state) && canEdit;
  useEffect(() => {
    if (!isReady) return;
    const timer = setTimeout(() => void send(), SAVE_AFTER);
    return () => clearTimeout(timer);
  }, [isReady, state.edits]);

  const isLost = state.failed?.kind === 'failed';
  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => dispatch({ type: 'retried' }), TRY_AGAIN_AFTER);
    return () => clearTimeout(timer);
  }, [isLost, state.failed]);

  useEffect(() => {
    if (Object.keys(state.edits).length === 0) {
      forgetDraft(key);
      return;
    }
    const values: KeptEdits = { edits: state.edits, people: peopleIn(state.edits, people) };
    keepDraft(key, { values, opened: { values, version: null }, idempotencyKey: key });
  }, [key, state.edits, people]);

  const lines = useMemo(
    () => (isFirst ? null : state.lines.map((line) => shownLine(line, state.edits, people))),
    [isFirst, state.lines, state.edits, people],
  );
  return {
    state,
    lines,
    loadFailure,
    canEdit,
    wasRestored: Object.keys(kept.edits).length,
    change: (changes, what) => dispatch({ type: 'changed', changes, what }),
    meet: (candidate) => setPeople((known) => ({ ...known, [candidate.id]: candidate })),
    undo: () => dispatch({ type: 'undone' }),
    retry: () => dispatch({ type: 'retried' }),
    discard: () => dispatch({ type: 'discarded' }),
    resolve: (theirs) => dispatch({ type: 'resolved', theirs }),
    reload,
    nameOf: (personId) => people[personId]?.fullName ?? '…',
  };
}

type People = Readonly<Record<string, Candidate>>;

function peopleOf(lines: readonly PlanLine[]): People {
  return Object.fromEntries(
    lines.flatMap(({ person, currentPosts: posts }) => (person ? [[person.id, { ...person, posts }]] : [])),
  );
}

/** Whom the changes speak of: enough to show them after a reload. */
function peopleIn(edits: PlanEdits, people: People): People {
  return Object.fromEntries(
    Object.values(edits).flatMap(({ mine }) => {
      const candidate = mine.personId === null ? undefined : people[mine.personId];
      return candidate ? [[candidate.id, candidate]] : [];
    }),
  );
}

function lineInputs(lines: readonly PlanLine[], edits: PlanEdits) {
  return lines.flatMap((line) => {
    const terms = edits[line.id]?.mine;
    return terms ? [{ lineId: line.id, positionId: line.position.id, ...terms }] : [];
  });
}

function shownLine(line: PlanLine, edits: PlanEdits, people: People): ShownLine {
  const edit = edits[line.id];
  const terms = edit?.mine ?? termsOf(line);
  return {
    line,
    terms,
    candidate: terms.personId === null ? null : candidateOf(line, terms.personId, people),
    isHidden: line.isFilled && !line.person && !edit,
    isPending: edit !== undefined,
  };
}

function candidateOf(line: PlanLine, personId: string, people: People): Candidate {
  if (line.person?.id === personId) return { ...line.person, posts: line.currentPosts };
  return people[personId] ?? { id: personId, fullName: '…', posts: [] };
}

function withTerms(line: PlanLine, terms: LineTerms, people: People): PlanLine {
  const candidate = terms.personId === null ? null : candidateOf(line, terms.personId, people);
  const { personId: _, ...rest } = terms;
  return {
    ...line,
    ...rest,
    isFilled: candidate !== null,
    person: candidate && {
      id: candidate.id,
      fullName: candidate.fullName,
      staffCode: candidate.staffCode ?? null,
    },
    currentPosts: candidate?.posts ?? [],
  };
}
