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
};
