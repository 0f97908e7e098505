import type { ProofTexts } from '../../errors/proof-texts.js';

/** Texts of the findings of proof sheets. */
export const proof: ProofTexts = {
  dimension: { area: 'area', population: 'population' },
  code: {
    EMPTY_ACT: {
      message: 'The act has no units yet.',
      remedy: 'Add at least one resulting unit, or one that ends.',
    },
    NO_EFFECT: {
      message: '{name} stays as it was.',
      remedy: 'Remove it from the act, or enter what changes.',
    },
    ACT_ALREADY_APPLIED: {
      message: 'This act has been applied.',
      remedy: 'Draft a new act for further changes.',
    },
    TARGET_KEY_TWICE: {
      message: 'Two resulting units have the same key {targetKey}.',
      remedy: 'Give each its own key.',
    },
    TARGET_UNKNOWN: {
      message: 'A part leads to a unit that is not in the act ({targetKey}).',
      remedy: 'Choose the receiving unit again.',
    },
    UNIT_CONTINUED_TWICE: {
      message: '{name} goes on in two resulting units.',
      remedy: 'Keep one that continues it; the other is a newly formed unit.',
    },
    SOURCE_NOT_EXISTING: {
      message: '{name} does not exist just before {date}.',
      remedy: 'Choose a unit that exists on that day, or correct the operational date of the act.',
    },
    LATER_HISTORY_EXISTS: {
      message: '{name} changed later, on {date}.',
      remedy: 'Choose a day after that change; recorded history cannot be cut open.',
    },
    SAME_DAY_SEQUENCE_NEEDED: {
      message: '{name} also changes on {date} by another act with the sequence {sequence}.',
      remedy: 'Give this act a higher sequence, so that it is clear which comes first.',
    },
    SOURCE_CONSUMED_TWICE: {
      message: 'The {dimension} of {name} is given away more than once.',
      remedy: 'The whole can go to one unit only; to share it, choose “part” for each.',
    },
    SOURCE_NOT_CONSUMED: {
      message: 'The {dimension} of {name} is not fully given away.',
      remedy: 'Give the rest to a unit, or to {name} itself where it goes on.',
    },
    PART_WITHOUT_CONTENT: {
      message: 'The part from {name} has neither area nor population.',
      remedy: 'Choose what goes over, or remove the part.',
    },
    PART_TWICE: { message: '{name} goes to {target} twice.', remedy: 'Join the two parts.' },
    TARGET_WITHOUT_SOURCE: {
      message: '{name} is formed out of nothing.',
      remedy: 'Add a source, or a part from area outside any unit.',
    },
    AREA_NOT_CONSERVED: {
      message:
        'The area is {in} km² before and {out} km² after, a difference of {difference} km² ({tolerance} km² is tolerated).',
      remedy: 'Check the areas of units and parts.',
    },
    POPULATION_NOT_CONSERVED: {
      message:
        'The population is {in} before and {out} after, a difference of {difference} ({tolerance} is tolerated).',
      remedy: 'Check the populations of units and parts; figures may be of different years.',
    },
    AREA_NOT_KNOWN: { message: 'For {count} groups of units the areas are not all known.', remedy: null },
    POPULATION_NOT_KNOWN: {
      message: 'For {count} groups of units the populations are not all known.',
      remedy: null,
    },
    PART_LARGER_THAN_SOURCE: {
      message: 'The {dimension} of the part from {name} is {part}, more than the whole ({whole}).',
      remedy: 'Correct the figure of the part, or that of {name}.',
    },
    CODE_IN_USE: {
      message: 'The code {code} is in use by {name}.',
      remedy: 'Take another code, or add {name} to the act if it ends or gets another code.',
    },
    CODE_TWICE_IN_ACT: {
      message: '{name} and {otherName} have the same code {code}.',
      remedy: 'Give each its own code.',
    },
    CODE_SHAPE: {
      message: 'The code {code} is not one of {level}.',
      remedy: 'A province code has 2 digits, a district code 3, a commune code 5, leading zeros included.',
    },
    NAME_IN_USE: {
      message: '{parent} already has a unit named {name}.',
      remedy: 'Choose another name: two units of one level below one superior unit cannot share a name.',
    },
    NAME_TWICE_IN_ACT: {
      message: 'Two units are named {name} in {parent}.',
      remedy: 'Choose another name for one of them.',
    },
    CHILD_ORPHANED: {
      message: '{name} is left without a superior unit, because {parent} ends or changes its level.',
      remedy: 'Add {name} to the act with its new superior unit.',
    },
    PARENT_NOT_EXISTING: {
      message: 'The superior unit of {name} does not exist on {date}.',
      remedy: 'Choose one that exists from that day on.',
    },
    PARENT_MISSING: { message: '{name} has no superior unit.', remedy: 'Choose the superior unit.' },
    PARENT_LEVEL_WRONG: {
      message: '{name} ({level}) cannot stand below {parent} ({parentLevel}).',
      remedy: 'Choose a superior unit of the right level.',
    },
    KIND_NOT_OF_LEVEL: {
      message: 'The kind “{kind}” of {name} does not belong to {level}.',
      remedy: 'Choose a kind of that level.',
    },
    ADOPTED_AFTER_IN_FORCE: {
      message: 'The act was adopted on {adoptedOn}, after it entered into force on {inForceOn}.',
      remedy: 'Check both dates in the document.',
    },
    IN_FORCE_AFTER_OPERATIONAL: {
      message: 'The act enters into force on {inForceOn}, after the new units work from {operationalFrom}.',
      remedy: 'Check both dates in the document.',
    },
    ADOPTED_AFTER_OPERATIONAL: {
      message: 'The act was adopted on {adoptedOn}, after the new units work from {operationalFrom}.',
      remedy: 'Check both dates in the document.',
    },
    CHAINED_ON_SAME_DAY: {
      message: '{name} was changed by another act on the same day, {date}.',
      remedy: null,
    },
  },
};
