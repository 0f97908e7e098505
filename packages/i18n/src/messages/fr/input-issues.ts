import type { InputIssueTexts } from '../../errors/input-issue-texts.js';

/** Texts of faults in entries. */
export const inputIssues: InputIssueTexts = {
  'input.type': 'Cette valeur n’est pas du type attendu.',
  'input.required': 'À remplir.',
  'input.tooLong': 'Le texte est trop long ; raccourcissez-le.',
  'input.tooMany': 'La liste est trop longue ; divisez-la.',
  'input.choice': 'Cette valeur n’est pas dans la liste ; choisissez-en une de la liste.',
  'input.date': 'Ce n’est pas une date ; indiquez le jour, le mois et l’année.',
  'input.number': 'Ce n’est pas un nombre.',
  'input.integer': 'Indiquez un nombre entier.',
  'input.negative': 'Le nombre ne peut pas être négatif.',
  'input.tooLarge': 'Le nombre est trop grand.',
  'input.identifier': 'Cet identifiant n’est pas valable.',
  'input.url': 'Ce n’est pas une adresse web ; elle commence par https://.',
  'input.controlCharacter': 'Le texte contient des caractères de contrôle ; saisissez-le à nouveau.',
  'dates.periodOrder': 'Le premier jour ne peut pas suivre le dernier.',
  'dates.validityOrder': 'La fin doit suivre le début.',
  'units.code.shape': 'Le code d’une unité ne comporte que des chiffres.',
  'units.code.levelLength':
    'Le code a 2 chiffres pour une province, 3 pour un district, 5 pour une commune ; attention aux zéros de tête.',
  'units.kind.notOfLevel': 'Ce type d’unité n’appartient pas au niveau choisi.',
  'units.parent.required': 'Choisissez l’unité supérieure.',
  'units.parent.notAllowed': 'Une province n’a pas d’unité supérieure.',
  'units.parent.notExisting':
    'L’unité supérieure n’existe pas ce jour-là ; choisissez une autre unité ou un autre jour.',
  'units.parent.level':
    'L’unité supérieure n’est pas du bon niveau ; une commune dépend d’un district ou d’une province.',
  'units.code.taken': 'Une autre unité porte ce code à cette période.',
  'units.unknown': 'Cette unité n’existe pas ; choisissez de nouveau.',
  'units.coordinates.incomplete': 'Indiquez la longitude et la latitude.',
  'units.correction.empty': 'Rien n’a encore été rectifié.',
  'acts.targets.keyTwice': 'Deux unités issues de l’acte portent la même clé.',
  'acts.parts.unknownTarget': 'Cette part mène à une unité absente de l’acte.',
  'acts.parts.noEnds': 'Indiquez une unité d’origine ou une unité issue de l’acte.',
  'acts.parts.noContent': 'Une superficie ou une population doit être transférée.',
  'acts.parts.twice': 'Cette unité d’origine et cette unité issue de l’acte sont déjà liées.',
  'acts.targets.parentUnknown': 'L’unité supérieure est absente de l’acte.',
  'facilities.hostIsUnit': 'L’unité hôte doit être différente de l’unité utilisatrice.',
  'indicators.key.shape':
    'La clé d’un indicateur ne comporte que des minuscules, des chiffres et des tirets bas.',
  'instruments.number.shape': 'Ce n’est pas le numéro d’un acte ; par exemple 1672/NQ-UBTVQH15.',
  'instruments.number.taken': 'Un autre acte porte déjà ce numéro.',
  'instruments.dates.order': 'Un acte ne peut pas prendre effet avant d’être pris.',
  'keys.expiresOn.past': 'Ce jour est passé ; choisissez aujourd’hui ou plus tard.',
  'keys.expiresOn.tooFar': 'Une clé d’API dure 366 jours au plus.',
  'accounts.login.shape':
    'Un nom d’utilisateur ne comporte que des minuscules sans accent, des chiffres et . _ - @.',
  'accounts.login.taken': 'Ce nom d’utilisateur est déjà pris.',
  'accounts.password.length': 'Un mot de passe compte de 12 à 128 caractères.',
  'accounts.password.common': 'Ce mot de passe est trop courant ; choisissez-en un autre.',
  'keys.points.range': 'Indiquez de 1 à 5 000 points par heure.',
  'accounts.email.shape': 'Ce n’est pas une adresse électronique ; par exemple lan@langson.example.',
  'instruments.unknown': 'Ce texte n’existe pas.',
  'grants.twice': 'Cette personne a déjà ce rôle sur cette unité pendant cette période.',
  'grants.validTo.past': 'Ce jour est passé ; choisissez aujourd’hui ou plus tard.',
  'grants.validTo.later': 'La nouvelle fin doit précéder la fin actuelle.',
  'organizations.unknown': 'Cet organe n’existe pas ; choisissez-en un autre.',
  'organizations.parent.unknown': 'Cet organe supérieur n’existe pas ; choisissez-en un autre.',
  'organizations.parent.loop':
    'Un organe ne peut relever de lui-même ni d’un organe qui en dépend ; choisissez-en un autre.',
  'organizations.unit.period':
    'Un organe existe pendant la durée de son unité ; choisissez un autre jour ou une autre unité.',
  'organizations.holders':
    'Des personnes occupent encore des postes dans cet organe à cette date ; mettez d’abord fin à leurs affectations.',
  'organizations.ended': 'Cet organe a pris fin avec son unité, ou a été transféré dans une autre unité.',
  'organizations.parent.notAbove':
    'L’organe supérieur doit relever de la même unité ou d’une unité supérieure ; choisissez-en un autre.',
  'organizations.carry.sameUnit': 'L’organe se trouve déjà dans cette unité ; choisissez une autre unité.',
  'positions.establishment.outsideBody':
    'Ce jour est hors de la durée de l’organe ; choisissez un autre jour.',
  'ceilings.period.taken': 'L’unité a déjà un plafond pour cette période ; choisissez une autre période.',
  'positions.unknown': 'Ce poste n’existe pas ; choisissez-en un autre.',
  'positions.type.unknown': 'Cette fonction ne figure pas au catalogue ; choisissez-en une autre.',
  'positions.type.notOfOrganization':
    'Les organes de ce type n’ont pas cette fonction ; choisissez une autre fonction ou un autre organe.',
  'positions.key.shape':
    'Une clé se compose de minuscules sans accent, de chiffres et de tirets bas ; par exemple party_secretary.',
  'positions.key.taken': 'Cette clé figure déjà au catalogue ; utilisez-en une autre.',
  'positions.precedence.range': 'L’ordre commence à 1.',
  'positions.abolished.headcount': 'Un poste supprimé a un effectif de 0.',
  'persons.unknown': 'Cette personne n’existe pas ; choisissez-en une autre.',
  'persons.staffCode.shape': 'Un matricule se compose de lettres, de chiffres et des signes . _ / -.',
  'persons.staffCode.taken': 'Ce matricule est déjà utilisé ; vérifiez si la personne est déjà enregistrée.',
  'persons.phone.shape': 'Numéro de téléphone incorrect ; par exemple 0912 345 678.',
  'persons.birthDate.range': 'Cette date de naissance est trop ancienne ; vérifiez l’année.',
  'persons.birthDate.future': 'Une date de naissance ne peut être à venir.',
  'persons.party.range': 'Ce jour précède la fondation du Parti (3 février 1930) ; vérifiez l’année.',
  'persons.party.beforeBirth': 'Ce jour doit suivre la date de naissance.',
  'persons.party.order': 'L’adhésion définitive ne peut précéder l’admission.',
  'decisions.number.taken':
    'Cette décision est déjà enregistrée avec un autre contenu ; vérifiez le numéro, le jour et l’autorité.',
  'assignments.unknown': 'Cette affectation n’existe pas ; choisissez-en une autre.',
  'assignments.secondment.homeMissing': 'Un détachement doit indiquer l’affectation conservée.',
  'assignments.home.onlySecondment':
    'Seul un détachement conserve une autre affectation ; laissez ce champ vide.',
  'assignments.home.otherPerson':
    'L’affectation conservée doit être celle de la même personne ; choisissez-en une autre.',
  'assignments.return.onlySecondment': 'Seul un détachement a un jour de retour ; laissez ce champ vide.',
  'assignments.return.order': 'Le retour doit suivre le début.',
  'assignments.end.order':
    'La fin doit suivre le début ; si le poste n’a jamais été occupé, annulez l’affectation par une décision rectificative.',
  'assignments.end.later': 'L’affectation a pris fin avant ce jour ; choisissez-en un plus proche.',
  'placing.position.required': 'Choisissez le nouveau poste.',
  'placing.position.notAllowed':
    'Qui part, ou dont la fonction devient caduque, n’a pas de nouveau poste ; laissez ce champ vide.',
  'placing.reason.required': 'Indiquez le motif.',
  'placing.kind.secondment':
    'On ne replace personne par détachement, car l’ancien poste a pris fin ; choisissez un autre type.',
  'placing.day.beforeEnd': 'Le nouveau poste ne peut commencer avant la fin de l’ancienne unité.',
  'plans.lines.unknown': 'Cette ligne ne figure pas au plan ; rechargez la page.',
  'plans.lines.twice': 'Cette ligne figure deux fois dans la liste.',
};
