import type { Translation } from '../../translation.js';
import type { imports as vietnamese } from '../vi/imports.js';

/** Messages of the area `imports`. */
export const imports: Translation<typeof vietnamese> = {
  list: {
    title: 'Importations',
    description:
      'Chaque importation comporte deux étapes : aperçu ligne par ligne, puis tout est écrit, ou rien.',
    new: 'Nouvelle importation',
    emptyTitle: 'Aucune importation',
    emptyText: 'Choisissez des listes d’unités ou des fichiers d’organes et de personnel pour commencer.',
    column: {
      when: 'Date',
      kind: 'Type',
      files: 'Fichiers',
      rows: 'Lignes',
      status: 'État',
      who: 'Par',
    },
  },
  new: {
    title: 'Nouvelle importation',
    description:
      'Étape 1 : choisissez les fichiers. Chaque cellule est lue et vérifiée ; rien n’est modifié.',
    kind: 'Que faut-il importer',
    ledger: 'Fichiers .csv (UTF-8) ou .xlsx ; chaque fichier, ou chaque feuille, porte l’un de ces noms :',
    boundaries: 'Fichier GeoJSON (WGS 84) ; chaque entité porte une propriété « code », le code de l’unité.',
    file: {
      unitsBefore: 'units-before – unités avant le réaménagement',
      unitsAfter: 'units-after – unités après, avec base juridique, siège, superficie, population',
      lineage: 'lineage – quelle ancienne unité vers quelle nouvelle, en totalité ou en partie',
      lineageProvinces: 'lineage-provinces – anciennes et nouvelles provinces',
      legalDocuments: 'legal-documents – textes juridiques (facultatif)',
      organizations: 'organizations – organes des unités',
      positions: 'positions – postes et effectifs',
      persons: 'persons – personnes (sans données protégées)',
      assignments: 'assignments – affectations, avec la décision si elle existe',
      placements: 'placements – placement des personnes des unités disparues',
    },
    personnelHint:
      'Les fichiers exportés des pages du personnel portent des identifiants (…_id) et version : copiez ces colonnes dans le modèle pour modifier exactement ces enregistrements. Les homonymes sont toujours listés, jamais fusionnés : indiquez person_id ou staff_code, ou écrivez new pour une nouvelle personne.',
    template: 'Télécharger un modèle (.xlsx)',
    files: 'Fichiers',
    filesHint: 'Choisissez-en plusieurs ou déposez-les dans ce cadre ; 20 Mo au plus chacun.',
    choose: 'Choisir des fichiers…',
    size: '{size} ko',
    remove: 'Retirer {name}',
    preview: 'Aperçu',
    nothingYet: 'Rien n’est écrit avant votre confirmation à l’étape 2.',
    refusedTitle: 'Les fichiers n’ont pas été acceptés',
    noAnswer:
      'Le serveur n’a pas répondu. Vérifiez la connexion et réessayez ; les fichiers choisis sont conservés.',
  },
  page: {
    title: 'Importation : {kind}',
    created: 'Envoyé le {when} · {who}',
    apply: 'Appliquer',
    discard: 'Abandonner',
    askTitle: 'Appliquer cette importation ?',
    askText:
      '{created} lignes nouvelles, {changed} modifiées, {warnings} avec avertissement (valeurs brutes conservées). Tout est écrit en une fois ; en cas d’échec, rien ne l’est.',
    running: {
      PREVIEWING: 'Lecture et vérification des fichiers…',
      APPLYING: 'Écriture en cours…',
    },
    failedTitle: 'L’importation a échoué ; rien n’a été écrit',
    failedText: 'Réessayez ; si l’échec persiste, prévenez l’exploitant.',
    appliedTitle: 'Tout est écrit',
    appliedText: 'Terminé le {when}. Réimporter les mêmes fichiers ne change rien.',
    toPersonnel: 'Voir le personnel',
    toUnits: 'Voir les unités',
    goneTitle: 'Cette importation n’existe pas',
    goneText: 'L’adresse est erronée, ou l’importation est hors de votre périmètre.',
    errorsTitle:
      '{count, plural, one {# ligne en erreur : rien ne peut être appliqué} other {# lignes en erreur : rien ne peut être appliqué}}',
    errorsText:
      'Corrigez les lignes ci-dessous dans le fichier et renvoyez-le. Les lignes à corriger peuvent être téléchargées avec leurs motifs.',
    counts: 'Lignes par fichier et par état',
    file: 'Fichier',
    rows: '{count, plural, one {# ligne} other {# lignes}}',
    filter: 'Filtrer par état',
    rowsLabel: 'Lignes de l’importation',
    place: 'Emplacement',
    cells: 'Contenu',
    messages: 'Messages',
    reason: 'motif',
    downloadFaulty: 'Télécharger les lignes à vérifier (.csv)',
  },
};
