import type { PersonnelFindingTexts } from '../../errors/personnel-texts.js';

/** Texts of the findings of personnel. */
export const personnelFindings: PersonnelFindingTexts = {
  period: { open: 'from {from}', closed: 'from {from} to {to}' },
  code: {
    'personnel.period.order': {
      message: 'The end {to} does not come after the beginning {from}.',
      remedy: 'Choose a later end.',
    },
    'personnel.principal.taken': {
      message: '{person} holds another principal post, {post} ({unit}), {period}.',
      remedy: 'End that assignment first, choose other days, or make this one concurrent.',
    },
    'personnel.post.twice': {
      message: '{person} already holds this very post, {post} ({unit}), {period}.',
      remedy: 'Choose other days or another person.',
    },
    'personnel.headcount.exceeded': {
      message: '{post} ({unit}) has a headcount of {headcount}; from {from} it is held by {holders}.',
      remedy: 'End one of the assignments, raise the headcount, or give a reason to exceed it if you may.',
    },
    'personnel.headcount.overridden': {
      message:
        '{post} ({unit}) exceeds its headcount of {headcount} from {from}, beside {holders}, for the reason given.',
      remedy: 'Somebody who may exceed headcounts has to approve it.',
    },
    'personnel.position.frozen': {
      message: '{post} ({unit}) is frozen from {from}: nobody new may come.',
      remedy: 'Choose another post, open this one again, or give a reason if you may override.',
    },
    'personnel.position.frozenOverridden': {
      message: '{post} ({unit}) is frozen from {from} and filled for the reason given.',
      remedy: 'Somebody who may override has to approve it.',
    },
    'personnel.position.abolished': {
      message: '{post} ({unit}) is abolished from {from}.',
      remedy: 'End the assignment before that day, or choose another post.',
    },
    'personnel.position.notEstablished': {
      message: '{post} ({unit}) has no established headcount from {from}.',
      remedy: 'Establish the post for these days, or choose other days.',
    },
    'personnel.type.ended': {
      message: 'The catalogue does not have the position {post} at that time ({on}).',
      remedy: 'Check the validity of the position in the catalogue.',
    },
    'personnel.organization.ended': {
      message: '{organization} is no more from {on}.',
      remedy: 'End the assignment on that day at the latest, or choose a post in another body.',
    },
    'personnel.organization.notBegun': {
      message: '{organization} exists from {on} only.',
      remedy: 'Begin on that day or later.',
    },
    'personnel.unit.ended': {
      message: '{unit} is no more from {on}.',
      remedy: 'End the assignment on that day at the latest, or choose a post in a unit that followed it.',
    },
    'personnel.unit.notBegun': {
      message: '{unit} exists from {on} only.',
      remedy: 'Begin on that day or later, or choose a post in a unit that came before.',
    },
    'personnel.secondment.homeMissing': {
      message: 'The secondment of {person} does not say which post is kept.',
      remedy: 'Choose the post that the person holds.',
    },
    'personnel.secondment.homeNotHeld': {
      message: '{person} does not hold the post that is to be kept on {from}.',
      remedy: 'Choose another post that the person holds, or another day.',
    },
    'personnel.plan.empty': {
      message: 'The plan has nobody in it.',
      remedy: 'Choose a person for at least one post.',
    },
    'personnel.plan.outsideScope': {
      message: 'This line has a post outside of the plan.',
      remedy: 'Remove the line, or choose a post in scope.',
    },
    'personnel.plan.twoPrincipal': {
      message: '{person} is to hold two principal posts: {otherPost} and {post}.',
      remedy: 'Choose somebody else for one of them, or make it concurrent.',
    },
    'personnel.plan.samePost': {
      message: '{person} is named twice for {post} ({unit}).',
      remedy: 'Remove one of the lines.',
    },
    'personnel.plan.noCandidate': {
      message: '{post} ({unit}) has no candidate.',
      remedy: 'Choose a person; left empty, the post stays as it is.',
    },
    'personnel.plan.keyPostMissing': {
      message: 'The plan misses the key post {post} ({unit}), which nobody holds.',
      remedy: 'Add a line for this post.',
    },
    'personnel.plan.leftWithoutPost': {
      message: '{person} loses {post} ({unit}) from {from} and has no other post.',
      remedy: 'Find another post for this person, or make sure that it is meant so.',
    },
    'personnel.correction.changedSince': {
      message: 'The assignment of {person} to {post} ({unit}) was changed after the plan was issued.',
      remedy: 'Settle this assignment on its own, then try again.',
    },
  },
};
