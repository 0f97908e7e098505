import type { ProofTexts } from '../../errors/proof-texts.js';

/** Texts of the findings of proof sheets. */
export const proof: ProofTexts = {
  dimension: { area: 'la superficie', population: 'la population' },
  code: {
    EMPTY_ACT: {
      message: 'L’acte ne comporte encore aucune unité.',
      remedy: 'Ajoutez au moins une unité issue du réaménagement, ou une unité qui disparaît.',
    },
    NO_EFFECT: {
      message: '{name} reste inchangée.',
      remedy: 'Retirez-la de l’acte ou indiquez ce qui change.',
    },
    ACT_ALREADY_APPLIED: {
      message: 'Cet acte est déjà appliqué.',
      remedy: 'Préparez un nouvel acte pour d’autres changements.',
    },
    TARGET_KEY_TWICE: {
      message: 'Deux unités résultantes portent la même clé {targetKey}.',
      remedy: 'Donnez à chacune sa propre clé.',
    },
    TARGET_UNKNOWN: {
      message: 'Une part est attribuée à une unité absente de l’acte ({targetKey}).',
      remedy: 'Choisissez de nouveau l’unité bénéficiaire.',
    },
    UNIT_CONTINUED_TWICE: {
      message: '{name} se poursuit dans deux unités.',
      remedy: 'N’en gardez qu’une ; l’autre est une unité nouvellement créée.',
    },
    SOURCE_NOT_EXISTING: {
      message: '{name} n’existe pas juste avant le {date}.',
      remedy:
        'Choisissez une unité qui existe ce jour-là, ou corrigez la date d’entrée en fonction de l’acte.',
    },
    LATER_HISTORY_EXISTS: {
      message: '{name} a changé par la suite, le {date}.',
      remedy: 'Choisissez un jour postérieur ; on n’insère rien dans l’histoire enregistrée.',
    },
    SAME_DAY_SEQUENCE_NEEDED: {
      message: '{name} change aussi le {date} par un autre acte portant le rang {sequence}.',
      remedy: 'Donnez à cet acte un rang plus élevé pour fixer l’ordre.',
    },
    SOURCE_CONSUMED_TWICE: {
      message: '{dimension} de {name} est attribuée plus d’une fois.',
      remedy: 'La totalité ne va qu’à une unité ; pour un partage, choisissez « partie » pour chacune.',
    },
    SOURCE_NOT_CONSUMED: {
      message: '{dimension} de {name} n’est pas entièrement attribuée.',
      remedy: 'Attribuez le reste à une unité, ou à {name} si elle subsiste.',
    },
    PART_WITHOUT_CONTENT: {
      message: 'La part venant de {name} n’a ni superficie ni population.',
      remedy: 'Choisissez ce qui est transféré, ou retirez cette part.',
    },
    PART_TWICE: {
      message: '{name} est attribuée deux fois à {target}.',
      remedy: 'Réunissez les deux parts.',
    },
    TARGET_WITHOUT_SOURCE: {
      message: '{name} est créée à partir de rien.',
      remedy: 'Ajoutez une unité d’origine, ou une part prise hors de toute unité.',
    },
    AREA_NOT_CONSERVED: {
      message:
        'La superficie est de {in} km² avant et de {out} km² après, soit un écart de {difference} km² (toléré : {tolerance} km²).',
      remedy: 'Vérifiez les superficies des unités et des parts.',
    },
    POPULATION_NOT_CONSERVED: {
      message:
        'La population est de {in} avant et de {out} après, soit un écart de {difference} (toléré : {tolerance}).',
      remedy:
        'Vérifiez les populations des unités et des parts ; les chiffres peuvent dater d’années différentes.',
    },
    AREA_NOT_KNOWN: {
      message: 'Pour {count} groupes d’unités, les superficies ne sont pas toutes connues.',
      remedy: null,
    },
    POPULATION_NOT_KNOWN: {
      message: 'Pour {count} groupes d’unités, les populations ne sont pas toutes connues.',
      remedy: null,
    },
    PART_LARGER_THAN_SOURCE: {
      message: '{dimension} de la part venant de {name} est de {part}, plus que l’ensemble ({whole}).',
      remedy: 'Corrigez le chiffre de la part ou celui de {name}.',
    },
    CODE_IN_USE: {
      message: 'Le code {code} est utilisé par {name}.',
      remedy: 'Prenez un autre code, ou ajoutez {name} à l’acte si elle disparaît ou change de code.',
    },
    CODE_TWICE_IN_ACT: {
      message: '{name} et {otherName} portent le même code {code}.',
      remedy: 'Donnez à chacune son propre code.',
    },
    CODE_SHAPE: {
      message: 'Le code {code} n’est pas un code du {level}.',
      remedy: 'Un code de province compte 2 chiffres, de district 3, de commune 5, zéros initiaux compris.',
    },
    NAME_IN_USE: {
      message: '{parent} compte déjà une unité nommée {name}.',
      remedy:
        'Choisissez un autre nom : deux unités de même niveau et de même rattachement ne peuvent être homonymes.',
    },
    NAME_TWICE_IN_ACT: {
      message: 'Deux unités portent le nom {name} dans {parent}.',
      remedy: 'Choisissez un autre nom pour l’une d’elles.',
    },
    CHILD_ORPHANED: {
      message: '{name} n’a plus d’unité supérieure, car {parent} disparaît ou change de niveau.',
      remedy: 'Ajoutez {name} à l’acte avec sa nouvelle unité supérieure.',
    },
    PARENT_NOT_EXISTING: {
      message: 'L’unité supérieure de {name} n’existe pas au {date}.',
      remedy: 'Choisissez-en une qui existe à partir de ce jour.',
    },
    PARENT_MISSING: {
      message: '{name} n’a pas d’unité supérieure.',
      remedy: 'Choisissez l’unité supérieure.',
    },
    PARENT_LEVEL_WRONG: {
      message: '{name} ({level}) ne peut dépendre de {parent} ({parentLevel}).',
      remedy: 'Choisissez une unité supérieure du bon niveau.',
    },
    KIND_NOT_OF_LEVEL: {
      message: 'Le type « {kind} » de {name} n’appartient pas au {level}.',
      remedy: 'Choisissez un type de ce niveau.',
    },
    ADOPTED_AFTER_IN_FORCE: {
      message: 'L’acte est adopté le {adoptedOn}, après son entrée en vigueur le {inForceOn}.',
      remedy: 'Vérifiez les deux dates dans le document.',
    },
    IN_FORCE_AFTER_OPERATIONAL: {
      message: 'L’acte entre en vigueur le {inForceOn}, après l’entrée en fonction du {operationalFrom}.',
      remedy: 'Vérifiez les deux dates dans le document.',
    },
    ADOPTED_AFTER_OPERATIONAL: {
      message: 'L’acte est adopté le {adoptedOn}, après l’entrée en fonction du {operationalFrom}.',
      remedy: 'Vérifiez les deux dates dans le document.',
    },
    CHAINED_ON_SAME_DAY: {
      message: '{name} vient d’être modifiée par un autre acte le même jour, {date}.',
      remedy: null,
    },
  },
};
