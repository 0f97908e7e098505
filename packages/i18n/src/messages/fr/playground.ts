import type { Translation } from '../../translation.js';
import type { playground as vietnamese } from '../vi/playground.js';

/** Messages of the area `playground`. */
export const playground: Translation<typeof vietnamese> = {
  title: 'Hai Cấp · GraphQL',
  examples: 'Requêtes d’exemple',
  examplesHint:
    'Cliquez pour ouvrir dans un nouvel onglet. Les lectures s’exécutent aussitôt sur les données de démonstration.',
  backToClient: 'Retour au client d’administration',
  signedInAs:
    'Appels au nom de {name}. Pour une clé d’API, ajoutez Authorization: Bearer … au volet Headers.',
  notSignedIn: 'Non connecté. Connectez-vous ou utilisez une clé d’API dans le volet Headers.',
  signIn: 'Se connecter',
  welcome:
    'Ctrl + Entrée exécute, Ctrl + Espace complète. L’onglet « Requêtes d’exemple » à gauche contient des requêtes prêtes.',
  loading: 'Chargement…',
  example: {
    difference: {
      title: 'Comparaison de deux dates',
      description: 'Lạng Sơn avant et après le 1er juillet 2025 : 194 → 65 unités, soit −66,5 %.',
    },
    unitsAsOf: {
      title: 'Unités à une date',
      description:
        'Les communes et quartiers de la province, page par page, avec le nombre d’unités d’origine.',
    },
    unitPage: {
      title: 'Une unité',
      description: 'Versions, unités d’origine, sites et indicateurs.',
    },
    codeOnTwoDays: {
      title: 'Un code, deux unités',
      description:
        'Le code 05977 désigne phường Vĩnh Trại le 30 juin 2025 et phường Đông Kinh le 1er juillet 2025.',
    },
    ambiguousName: {
      title: 'Identifier d’anciens codes et noms',
      description: '« Hồng Phong » désigne deux unités : la réponse liste les candidates sans en choisir.',
    },
    crosswalkSplit: {
      title: 'Unités scindées',
      description: 'Anciennes unités réparties entre plusieurs nouvelles.',
    },
    lineage: {
      title: 'Filiation',
      description: 'Unités d’origine et suivantes de xã Kiên Mộc, avec leur étendue.',
    },
    act: {
      title: 'Actes de réaménagement',
      description: 'La résolution, ses trois dates et les clauses qui forment les nouvelles unités.',
    },
    actProof: {
      title: 'Feuille de contrôle d’un projet',
      description: 'Un projet erroné reçoit chaque faute et son remède ; rien n’est enregistré.',
    },
    search: {
      title: 'Recherche sans accents',
      description: '« ky lua » trouve phường Kỳ Lừa.',
    },
    whoHoldsWhat: {
      title: 'Qui occupe quel poste',
      description: 'Organes, postes, effectif et titulaires d’un quartier à une date.',
    },
    personPosts: {
      title: 'Les postes d’une personne',
      description: 'Poste principal et cumuls à une date ; le nom s’écrit sans accents.',
    },
    planToFact: {
      title: 'Plans de personnel',
      description: 'État, couverture et décision ; avant l’arrêt, pour ceux qui préparent et décident.',
    },
    indicatorRecord: {
      title: 'Saisir un indicateur',
      description: 'Une écriture ; renvoyée avec la même clé, elle ne crée rien deux fois.',
    },
  },
};
