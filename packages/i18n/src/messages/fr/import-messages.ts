import type { ImportTexts } from '../../errors/import-texts.js';

/** Texts of imports. */
export const importMessages: ImportTexts = {
  dimension: { area: 'superficie', population: 'population' },
  delimiter: { ';': 'des points-virgules', '\t': 'des tabulations' },
  code: {
    FILE_EMPTY: 'Le fichier est vide. Choisissez-en un autre.',
    FILE_TYPE_UNKNOWN:
      'Ce n’est ni un fichier .csv ni un fichier .xlsx. Enregistrez-le dans l’un de ces formats.',
    FILE_TOO_LARGE: 'Le fichier dépasse {limit} Mo. Divisez-le.',
    FILE_NOT_RECOGNISED:
      'Le contenu du fichier n’est pas reconnu. Donnez au fichier ou à la feuille l’un de ces noms : {expected}.',
    FILE_TWICE: 'Ce fichier et {other} sont de même nature. N’en envoyez qu’un de chaque.',
    FILE_MISSING: 'Le fichier {expected} manque. Joignez-le.',
    WORKBOOK_DAMAGED:
      'Le fichier .xlsx ne s’ouvre pas. Ouvrez-le dans un tableur et enregistrez-le de nouveau.',
    WORKBOOK_WITH_MACROS:
      'Le fichier .xlsx contient des macros et n’est pas accepté. Enregistrez-le sans macros.',
    SHEET_IGNORED: 'La feuille « {sheet} » est vide et n’a pas été lue.',
    ENCODING_NOT_UTF8: 'La ligne {line} n’est pas en UTF-8. Enregistrez le fichier au format « CSV UTF-8 ».',
    ENCODING_UTF16: 'Le fichier est en UTF-16 et a été lu ainsi.',
    TEXT_DAMAGED:
      'Le texte est passé par un mauvais encodage : « {value} ». Reprenez le fichier d’origine et enregistrez-le en UTF-8.',
    DELIMITER_OTHER: 'Les colonnes sont séparées par {delimiter} ; elles ont été lues ainsi.',
    QUOTES_BROKEN: 'Un guillemet est ouvert sans être fermé. Corrigez cette ligne.',
    HEADER_MISSING: 'La colonne « {expected} » manque. Ajoutez-la à la ligne d’en-tête.',
    HEADER_RENAMED: 'La colonne « {found} » semble être « {expected} ». Renommez-la.',
    HEADER_TWICE: 'La colonne « {found} » figure deux fois. Supprimez-en une.',
    HEADER_UNKNOWN: 'La colonne « {found} » n’est pas utilisée.',
    ROW_LENGTH:
      'La ligne a {found} cellules, l’en-tête {expected} colonnes. Vérifiez les séparateurs et les guillemets.',
    VALUE_MISSING: 'Cette cellule ne peut pas être vide. Remplissez-la.',
    VALUE_UNKNOWN: 'La valeur « {value} » est inconnue. Valeurs admises : {allowed}.',
    CODE_SHAPE: '« {value} » n’est pas un code : les codes de ce niveau ont {digits} chiffres.',
    CODE_ZEROS_RESTORED:
      'Le code « {value} » a perdu ses zéros initiaux et a été lu {code}. Mettez la colonne au format texte.',
    CODE_ZEROS_LOST:
      'Le code « {value} » a perdu ses zéros initiaux, et {code} n’est le code d’aucune unité des listes. Saisissez le code complet.',
    CODE_SCIENTIFIC:
      'Le tableur a transformé le code en « {value} ». Ressaisissez le code à {digits} chiffres et mettez la colonne au format texte.',
    DATE_FORMAT: 'La date « {value} » a été lue {date}. Écrivez plutôt année-mois-jour.',
    DATE_AMBIGUOUS: 'La date « {value} » peut être le {date} ou le {other}. Écrivez année-mois-jour.',
    DATE_INVALID: '« {value} » n’est pas une date. Écrivez année-mois-jour.',
    NUMBER_UNREADABLE:
      'Le nombre « {value} » est illisible ; la valeur brute est conservée sans être utilisée comme chiffre.',
    CODE_TWICE: 'Le code {code} figure déjà à la ligne {row}. Supprimez la ligne ou corrigez le code.',
    KIND_NOT_OF_LEVEL: 'Le type « {value} » n’appartient pas au niveau {level}. Corrigez l’un des deux.',
    NAME_KIND_DIFFERS:
      'Le nom « {name} » ne correspond pas au type {kind}. Le type indiqué est conservé ; vérifiez-le.',
    PARENT_UNKNOWN: 'Aucune unité supérieure n’a le code {code}. Corrigez le code ou ajoutez cette unité.',
    PARENT_NOT_ALLOWED:
      'Une province n’a pas d’unité supérieure, or la cellule indique « {value} ». Laissez-la vide.',
    PROVINCE_CONTRADICTS_PARENT:
      'La province {found} n’est pas {expected}, celle de l’unité supérieure. Corrigez l’une des deux.',
    AREA_MISSING: 'La superficie manque.',
    AREA_DIFFERS:
      'La superficie publiée de {published} km² s’écarte fortement des {measured} km² mesurés sur la limite ; la mesure est utilisée, la valeur publiée conservée comme valeur brute.',
    POPULATION_MISSING: 'La population manque.',
    POPULATION_SUSPECT: 'La population {value} est douteuse ; elle est conservée et signalée.',
    POPULATION_ABSURD:
      'La population {value} ne peut pas être exacte ({density} hab./km²) ; elle n’est conservée que comme valeur brute.',
    SEAT_MISSING: 'Le siège manque.',
    POINT_OUTSIDE:
      'Le point {longitude} ; {latitude} est hors du Vietnam et n’est pas utilisé. Vérifiez longitude et latitude.',
    DAY_DIFFERS:
      'Le jour {found} n’est pas le {expected}, celui des autres unités. Un import porte sur un seul jour ; divisez le fichier ou corrigez la date.',
    LEGAL_BASIS_MISSING: 'Le numéro du texte juridique manque. Saisissez-le, par exemple 1672/NQ-UBTVQH15.',
    LEGAL_BASIS_SHAPE: '« {value} » ne ressemble pas à un numéro de texte ; il est conservé tel quel.',
    DATES_ORDER: '{later} précède {earlier}. Vérifiez les dates.',
    EXTENT_CONTRADICTS:
      'Il est écrit « {found} », mais la relation {relation} signifie « {expected} ». Corrigez l’un des deux.',
    EXTENT_FROM_RELATION: 'La cellule est vide ; « {extent} » a été tiré de la relation.',
    LINK_OLD_UNKNOWN:
      'Aucune ancienne unité n’a le code {code}. Corrigez-le ou ajoutez l’unité à la liste d’avant.',
    LINK_NEW_UNKNOWN:
      'Aucune nouvelle unité n’a le code {code}. Corrigez-le ou ajoutez l’unité à la liste d’après.',
    LINK_NAME_DIFFERS: 'Le nom « {found} » n’est pas « {expected} », celui du code {code}. Vérifiez le code.',
    LINK_TWICE: 'Ce lien figure déjà à la ligne {row}. Supprimez-en un.',
    LINK_PROVINCE_DIFFERS:
      'La province {found} n’est pas {expected}, celle de la nouvelle unité. Corrigez l’une des deux.',
    LEGAL_BASIS_DIFFERS:
      'La base juridique {found} n’est pas {expected}, celle de la nouvelle unité. Vérifiez-la.',
    UNCHANGED_DIFFERS:
      'Une unité inchangée garde son code et son type : {oldCode}, {newCode}. Corrigez la relation.',
    ARRANGEMENT_CONTRADICTS:
      'L’unité est dite {arrangement}, mais la relation est {relation}. Corrigez l’un des deux.',
    SOURCE_CONSUMED_TWICE:
      'Toute la {dimension} de {name} est cédée, et une autre partie encore. Corrigez les parties.',
    SOURCE_NOT_CONSUMED:
      'Seule une partie de la {dimension} de {name} est cédée ; le reste n’est pas mentionné.',
    OLD_WITHOUT_LINK: '{name} ne figure pas dans la filiation. Ajoutez ce qu’elle est devenue.',
    NEW_WITHOUT_LINK: '{name} n’a pas d’origine dans la filiation. Ajoutez de quoi elle a été formée.',
    CHANGE_UNIT_UNKNOWN: 'Aucune unité n’a le code {code} avant le {date}. Corrigez le code ou la date.',
    CHANGE_NAME_DIFFERS:
      'L’ancien nom « {found} » n’est pas celui enregistré, « {expected} ». Vérifiez le code.',
    CHANGE_WITHOUT_EFFECT: 'Rien ne change pour {name}. Supprimez la ligne.',
    CODE_IN_USE:
      'Le code {code} appartient à {name}. Ajoutez ce que {name} est devenue, ou corrigez le code.',
    IDENTITY_DIFFERS:
      'Dans le registre, {name} (code {code}) est une ancienne unité qui continue ; le fichier la dit nouvellement formée. Corrigez le fichier ou le registre.',
    ENDS_OTHERWISE: 'Dans le registre, {name} a pris fin le {date}. Corrigez le fichier ou le registre.',
    ACT_IN_PROGRESS:
      'Un réaménagement par {number} est en préparation (état : {status}). Appliquez-le ou annulez-le d’abord.',
    VALUE_CORRECTED: '« {found} » est remplacé par « {expected} ».',
    GEOJSON_INVALID: 'Ce n’est pas une FeatureCollection GeoJSON. Exportez le fichier de nouveau.',
    GEOMETRY_TYPE: 'La géométrie « {value} » est inutilisable. Une limite est un Polygon ou un MultiPolygon.',
    GEOMETRY_RING: 'Une ligne de limite n’est pas fermée. Exportez le fichier de nouveau.',
    COORDINATES_OUTSIDE:
      'Le point {longitude} ; {latitude} est hors du Vietnam. Utilisez WGS 84, la longitude d’abord.',
    BOUNDARY_CODE_UNKNOWN:
      'Aucune unité n’a le code {code} au {date}. Corrigez le code ou importez d’abord les unités.',
    UNIT_UNKNOWN: 'Aucune unité ne porte le code {code} au {date}. Corrigez le code ou la date.',
    UNIT_BEYOND_REACH:
      '{name} est hors du périmètre où vous pouvez importer du personnel. Retirez la ligne ou demandez à une personne habilitée.',
    ID_UNKNOWN:
      "Cet enregistrement n'existe pas dans votre périmètre. Reprenez l'identifiant d'une exportation ou laissez la cellule vide.",
    VERSION_STALE:
      "L'enregistrement a été modifié après l'exportation du fichier. Exportez de nouveau et modifiez le nouveau fichier.",
    ROW_TWICE: "La ligne {row} porte sur le même enregistrement. Retirez l'une des deux.",
    TEXT_TOO_LONG: 'Plus de {most} caractères. Raccourcissez le texte.',
    NUMBER_INVALID: "« {value} » n'est pas un nombre entier de 0 à {most}. Corrigez-le.",
    ORGANIZATION_UNKNOWN:
      "{unit} n'a pas d'organe « {name} ». Corrigez le nom ou ajoutez-le au fichier organizations.",
    ORGANIZATION_SEVERAL:
      "Il y a plusieurs organes « {name} ». Indiquez organization_id d'après une exportation.",
    ORGANIZATION_HAS_HOLDERS:
      "Après le {date}, {count} personnes occupent encore des postes dans cet organe. Mettez d'abord fin à ces affectations.",
    TYPE_UNKNOWN:
      'Le catalogue ne contient pas le poste « {value} ». Utilisez une clé ou un nom du catalogue.',
    TYPE_NOT_OF_BODY:
      "Selon le catalogue, {organization} n'a pas de poste {post}. Il est enregistré quand même ; vérifiez.",
    POSITION_UNKNOWN: "{organization} n'a pas de poste {post}. Corrigez ou ajoutez-le au fichier positions.",
    POSITION_SEVERAL: '{organization} a plusieurs postes {post}. Indiquez title ou position_id.',
    PERSON_DUPLICATE:
      "Une personne porte déjà ce nom : {candidates}. S'il s'agit d'elle, indiquez person_id ou staff_code ; sinon, écrivez new dans person_id.",
    PERSON_TAKEN_FOR:
      "Compris comme {candidates}, même nom et même unité ; personne n'est ajouté. S'il s'agit d'une autre personne, écrivez new dans person_id.",
    PERSON_SAME_NAME:
      "Une nouvelle personne est ajoutée d'après le code de dossier, bien que d'autres portent le même nom : {candidates}.",
    PERSON_NEEDS_KEY:
      "Le nom seul ne dit pas de qui il s'agit : {candidates}. Indiquez person_id ou staff_code.",
    PERSON_NAME_DIFFERS:
      'Le nom « {found} » diffère du nom enregistré « {expected} » pour ce code. Vérifiez le code.',
    PERSON_UNKNOWN:
      'Personne ne correspond à « {value} ». Corrigez ou ajoutez la personne au fichier persons.',
    STAFF_CODE_TAKEN: "Le code de dossier {value} est celui d'une autre personne. Vérifiez le code.",
    DECISION_INCOMPLETE:
      'Une décision exige son numéro, sa date et son auteur. Indiquez les trois ou laissez-les vides.',
    ASSIGNMENT_DIFFERS:
      "Diffère de l'affectation enregistrée dans : {columns}. Un fichier ne modifie que la fin, le mandat et la note ; modifiez le reste dans le système.",
    ASSIGNMENT_NOT_TO_PLACE:
      "Cette affectation n'a pas pris fin avec son unité : personne n'est à placer. Retirez la ligne.",
    PLACED_OTHERWISE: 'Cette personne a été placée autrement. Retirez la ligne ou modifiez dans le système.',
    PERSONNEL_REFUSED: '{finding}',
    PERSONNEL_NOTED: '{finding}',
  },
  step: {
    planning: 'Comparaison avec le registre',
    instruments: 'Écriture des textes juridiques',
    units: 'Écriture des unités',
    acts: 'Écriture des réaménagements',
    versions: 'Écriture des versions des unités',
    targets: 'Écriture des unités issues des actes',
    parts: 'Écriture des parties',
    boundaries: 'Écriture des limites',
    organizations: 'Enregistrement des organes et des postes',
    persons: 'Enregistrement des personnes',
    assignments: 'Enregistrement des affectations',
  },
  failure: {
    ERRORS_SINCE_PREVIEW:
      'Le registre a changé depuis l’aperçu et compte maintenant {count} erreurs. Rien n’a été enregistré ; envoyez de nouveau les fichiers pour les voir.',
    LEDGER_MOVED:
      'Quelqu’un d’autre a modifié le registre entre-temps. Rien n’a été enregistré ; envoyez de nouveau les fichiers.',
    PERSONNEL_MOVED:
      "Les données du personnel, ou vos droits, ont été modifiés entre-temps. Rien n'a été enregistré ; téléversez de nouveau les fichiers.",
    INTERNAL:
      'Une erreur s’est produite dans le système. Rien n’a été enregistré ; réessayez, ou donnez à un administrateur le code d’erreur {errorId}.',
  },
};
