import type { Translation } from '../../translation.js';
import type { shell as vietnamese } from '../vi/shell.js';

/** Messages of the area `shell`. */
export const shell: Translation<typeof vietnamese> = {
  app: {
    name: 'Hai Cấp',
    tagline: 'Administration locale à deux échelons',
    skipToContent: 'Aller au contenu',
  },
  nav: {
    label: 'Navigation principale',
    open: 'Ouvrir le menu',
    close: 'Fermer le menu',
    overview: 'Vue d’ensemble',
    units: 'Unités',
    unitList: 'Liste des unités',
    unitCompare: 'Comparer deux dates',
    unitResolve: 'Retrouver codes et noms anciens',
    unitMap: 'Carte',
    acts: 'Réaménagements',
    imports: 'Importer des données',
    personnel: 'Personnel',
    meetings: 'Réunions',
    congress: 'Congrès',
    soon: 'à venir',
    breadcrumbs: 'Vous êtes ici',
  },
  error: {
    notFoundTitle: 'Cette page n’existe pas',
    notFoundText: 'L’adresse {path} ne mène à aucune page.',
    toOverview: 'Vers la vue d’ensemble',
    crashTitle: 'La page a rencontré une erreur',
    crashText: 'La page ne peut pas être affichée. Les données enregistrées ne sont pas touchées.',
    fields: 'Champs à vérifier',
    reload: 'Recharger la page',
  },
};
