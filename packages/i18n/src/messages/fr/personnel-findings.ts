import type { PersonnelFindingTexts } from '../../errors/personnel-texts.js';

/** Texts of the findings of personnel. */
export const personnelFindings: PersonnelFindingTexts = {
  period: { open: 'à partir du {from}', closed: 'du {from} au {to}' },
  code: {
    'personnel.period.order': {
      message: 'La fin {to} ne suit pas le début {from}.',
      remedy: 'Choisissez une fin plus tardive.',
    },
    'personnel.principal.taken': {
      message: '{person} occupe un autre poste principal, {post} ({unit}), {period}.',
      remedy: 'Mettez d’abord fin à cette affectation, choisissez d’autres jours ou optez pour un cumul.',
    },
    'personnel.post.twice': {
      message: '{person} occupe déjà ce même poste, {post} ({unit}), {period}.',
      remedy: 'Choisissez d’autres jours ou une autre personne.',
    },
    'personnel.headcount.exceeded': {
      message:
        '{post} ({unit}) a un effectif de {headcount} ; à partir du {from}, il est occupé par {holders}.',
      remedy:
        'Mettez fin à une affectation, augmentez l’effectif ou motivez le dépassement si vous y êtes habilité.',
    },
    'personnel.headcount.overridden': {
      message:
        '{post} ({unit}) dépasse son effectif de {headcount} à partir du {from}, aux côtés de {holders}, pour le motif indiqué.',
      remedy: 'Une personne habilitée à dépasser l’effectif doit l’approuver.',
    },
    'personnel.position.frozen': {
      message: '{post} ({unit}) est gelé à partir du {from} : personne ne peut y être nommé.',
      remedy: 'Choisissez un autre poste, rouvrez celui-ci ou motivez l’exception si vous y êtes habilité.',
    },
    'personnel.position.frozenOverridden': {
      message: '{post} ({unit}) est gelé à partir du {from} et pourvu pour le motif indiqué.',
      remedy: 'Une personne habilitée à déroger doit l’approuver.',
    },
    'personnel.position.abolished': {
      message: '{post} ({unit}) est supprimé à partir du {from}.',
      remedy: 'Terminez l’affectation avant ce jour ou choisissez un autre poste.',
    },
    'personnel.position.notEstablished': {
      message: '{post} ({unit}) n’a pas d’effectif fixé à partir du {from}.',
      remedy: 'Fixez l’effectif du poste pour ces jours ou choisissez d’autres jours.',
    },
    'personnel.type.ended': {
      message: 'La fonction {post} ne figure pas au catalogue à cette date ({on}).',
      remedy: 'Vérifiez la validité de la fonction au catalogue.',
    },
    'personnel.organization.ended': {
      message: '{organization} n’existe plus à partir du {on}.',
      remedy: 'Terminez l’affectation ce jour au plus tard ou choisissez un poste dans un autre organe.',
    },
    'personnel.organization.notBegun': {
      message: '{organization} n’existe qu’à partir du {on}.',
      remedy: 'Commencez ce jour-là ou plus tard.',
    },
    'personnel.unit.ended': {
      message: '{unit} n’existe plus à partir du {on}.',
      remedy:
        'Terminez l’affectation ce jour au plus tard ou choisissez un poste dans une unité qui lui succède.',
    },
    'personnel.unit.notBegun': {
      message: '{unit} n’existe qu’à partir du {on}.',
      remedy: 'Commencez ce jour-là ou plus tard, ou choisissez un poste dans une unité antérieure.',
    },
    'personnel.secondment.homeMissing': {
      message: 'Le détachement de {person} n’indique pas le poste conservé.',
      remedy: 'Choisissez le poste que la personne occupe.',
    },
    'personnel.secondment.homeNotHeld': {
      message: '{person} n’occupe pas le poste à conserver le {from}.',
      remedy: 'Choisissez un autre poste occupé par la personne ou un autre jour.',
    },
    'personnel.plan.empty': {
      message: 'Le plan ne comporte personne.',
      remedy: 'Choisissez une personne pour au moins un poste.',
    },
    'personnel.plan.outsideScope': {
      message: 'Cette ligne porte sur un poste hors du plan.',
      remedy: 'Supprimez la ligne ou choisissez un poste du périmètre.',
    },
    'personnel.plan.twoPrincipal': {
      message: '{person} est prévu à deux postes principaux : {otherPost} et {post}.',
      remedy: 'Choisissez quelqu’un d’autre pour l’un d’eux ou optez pour un cumul.',
    },
    'personnel.plan.samePost': {
      message: '{person} figure deux fois pour {post} ({unit}).',
      remedy: 'Supprimez l’une des lignes.',
    },
    'personnel.plan.noCandidate': {
      message: '{post} ({unit}) n’a pas de candidat.',
      remedy: 'Choisissez une personne ; sinon le poste reste en l’état.',
    },
    'personnel.plan.keyPostMissing': {
      message: 'Le plan omet le poste clé {post} ({unit}), que personne n’occupe.',
      remedy: 'Ajoutez une ligne pour ce poste.',
    },
    'personnel.plan.leftWithoutPost': {
      message: '{person} perd {post} ({unit}) à partir du {from} sans autre poste.',
      remedy: 'Trouvez-lui un autre poste ou assurez-vous que c’est voulu.',
    },
    'personnel.correction.changedSince': {
      message: 'L’affectation de {person} au poste {post} ({unit}) a changé depuis la publication du plan.',
      remedy: 'Réglez cette affectation à part, puis réessayez.',
    },
  },
};
